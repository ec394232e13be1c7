// Limits what another process may take, on Linux. Swift cannot call syscall(), which takes any number of
// arguments, and glibc shows prlimit() only with _GNU_SOURCE, which Swift's module of it is built without.
#ifndef CPROCESSLIMITS_SHIM_H
#define CPROCESSLIMITS_SHIM_H

#include <stdint.h>

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

extern long syscall(long number, ...);

static inline int process_limit(pid_t pid, int resource, uint64_t limit) {
  struct { uint64_t current, most; } value = {limit, limit};
  return (int)syscall(SYS_prlimit64, (long)pid, (long)resource, &value, (void *)0);
}

static inline void process_limit_all(pid_t pid, uint64_t memory, uint64_t seconds) {
  process_limit(pid, RLIMIT_AS, memory);
  process_limit(pid, RLIMIT_CPU, seconds);
  process_limit(pid, RLIMIT_FSIZE, 0);
  process_limit(pid, RLIMIT_CORE, 0);
}
#endif

#endif
