#ifndef LUNTAN_FILES_H
#define LUNTAN_FILES_H

#include <stddef.h>

/// A file of the theme that is published with each site.
struct luntan_file {
  /// Its path in the folder Assets.
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// The files, in the order of their list.
const struct luntan_file *_Nonnull luntan_files(void);
size_t luntan_file_count(void);

#endif
