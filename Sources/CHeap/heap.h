// The knobs of the system's heap, which Swift's module of the C library leaves out.
#if defined(__GLIBC__) || __has_include(<gnu/libc-version.h>)
#include <malloc.h>
#endif
