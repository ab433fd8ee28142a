#pragma once
#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <sys/types.h>

// Swift does not import variadic functions, so each use of git_libgit2_opts that is needed has a name here.

/// Whether references, settings and objects are flushed to the disk before a call returns.
static inline int claimlog_git_set_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

/// Whether an object is hashed anew each time that it is read.
static inline int claimlog_git_set_hash_verification(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

/// Glibc shows this to C only with _GNU_SOURCE, which cannot be defined for Swift's modules.
extern int sync_file_range(int descriptor, off_t offset, off_t count, unsigned int flags);

/// Tells the disk to write a file, without waiting for it; what cannot do so leaves it to fsync.
static inline void claimlog_begin_flush(int descriptor) {
  const unsigned int write = 2; // SYNC_FILE_RANGE_WRITE
  (void)sync_file_range(descriptor, 0, 0, write);
}
