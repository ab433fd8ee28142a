#pragma once
#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

// Swift does not import variadic functions, so each use of git_libgit2_opts that is needed has a name here.

/// Whether objects, references and the like are flushed to the disk before a call returns.
static inline int claimlog_git_set_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}
