// Calls for files that Swift's module of the C library leaves out.
#include <errno.h>

#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// Exchanges two names in one step, whatever they name; -1 with errno ENOSYS where the system cannot. Source: rename(2).
static inline int exchange_names(int folder, const char *name, int other_folder, const char *other_name) {
#if defined(__linux__) && defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, folder, name, other_folder, other_name, 2u /* RENAME_EXCHANGE */);
#else
  errno = ENOSYS;
  return -1;
#endif
}

/// Makes a pipe whose ends no program inherits that is started meanwhile, with O_CLOEXEC for `flags`; -1 with errno ENOSYS where the
/// system cannot. Source: pipe2(2).
static inline int make_closing_pipe(int *ends, int flags) {
#if defined(__linux__) && defined(SYS_pipe2)
  return (int)syscall(SYS_pipe2, ends, flags);
#else
  errno = ENOSYS;
  return -1;
#endif
}

/// Writes to the disk whatever the file system of an open folder still holds in memory; -1 with errno where it cannot. Source: syncfs(2).
static inline int flush_file_system(int folder) {
#if defined(__linux__) && defined(SYS_syncfs)
  return (int)syscall(SYS_syncfs, folder);
#else
  errno = ENOSYS;
  return -1;
#endif
}
