// Debian's libyaml: read as events, so that every value keeps its place.
#include <yaml.h>
