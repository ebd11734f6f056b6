// What glibc's allocator can be asked for, which Swift's module of the C library leaves out.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif
