// Tells the thread sanitizer of the hand-overs of a contended Mutex; linked by Scripts/races, no target of the
// package.
//
// Synchronization.Mutex on Linux takes a free lock with an atomic operation in the caller, which the sanitizer
// sees. A contended one goes to _lockSlow and _unlockSlow in libswiftSynchronization, which is not instrumented,
// and through the kernel (FUTEX_LOCK_PI), which the sanitizer does not follow: it then reports every value that
// a Mutex guards as a race. These two stand in front of the originals and say what those do: who unlocks is
// before who locks. The names are those of Swift 6 for _MutexHandle; where they are gone nothing is called
// here, and SelfCheck.swift fails.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define HANDLE __attribute__((swift_context)) void *handle

extern void __tsan_acquire(void *address);
extern void __tsan_release(void *address);

static void *original(const char *name) {
  void *function = dlsym(RTLD_NEXT, name);
  if (!function) abort();
  return function;
}

SWIFT void mutex_lock(uint32_t thread, HANDLE) __asm__(LOCK);
SWIFT void mutex_unlock(HANDLE) __asm__(UNLOCK);

SWIFT void mutex_lock(uint32_t thread, HANDLE) {
  ((SWIFT void (*)(uint32_t, HANDLE))original(LOCK))(thread, handle);
  __tsan_acquire(handle);
}

SWIFT void mutex_unlock(HANDLE) {
  __tsan_release(handle);
  ((SWIFT void (*)(HANDLE))original(UNLOCK))(handle);
}
