import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The cores that the program may use, and the way from its first thread to them.
enum Cores {
  /// How many there are.
  static var count: Int {
    #if canImport(Glibc)
      max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    #else
      max(1, sysconf(_SC_NPROCESSORS_ONLN))
    #endif
  }

  /// Waits on the program's first thread, which is none of those that tasks run on, for work that is done in tasks.
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
