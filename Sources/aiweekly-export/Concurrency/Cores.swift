import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The number of cores, and how the first thread waits for work on them.
enum Cores {
  /// The number of cores that the program may use.
  static var count: Int {
    #if canImport(Glibc)
      max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    #else
      max(1, sysconf(_SC_NPROCESSORS_ONLN))
    #endif
  }

  /// Runs work in a task and waits for it on the first thread, which is not one of those that run tasks.
  static func wait<Result: Sendable>(for work: @escaping @Sendable () async -> Result) -> Result? {
    let outcome = Outcome<Result>()
    let isDone = DispatchSemaphore(value: 0)
    Task {
      let result = await work()
      outcome.value.withLock { $0 = result }
      isDone.signal()
    }
    isDone.wait()
    return outcome.value.withLock { $0 }
  }

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
