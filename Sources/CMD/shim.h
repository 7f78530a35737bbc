// Debian's libmd: message digests.
#include <sys/types.h>
#include <sha2.h>
