import Synchronization

/// Works out two values at the same time, the first on a thread of its own.
///
/// What comes out is the same as one after the other; where no thread is to be had, that is what happens.
package func sideBySide<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let outcome = Outcome<First>()
  let thread = RunningThread {
    let value = first()
    outcome.value.withLock { $0 = value }
  }
  let mine = second()
  thread?.join()
  return (outcome.value.withLock { $0 } ?? first(), mine)
}

/// Where a thread leaves what it has worked out.
private final class Outcome<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
