// Debian's libcmark-gfm: the parser and, of its extensions, only the table.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
