import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Works out two values at the same time, the first on a thread of its own.
///
/// What comes out is the same as one after the other; where no thread is to be had, that is what happens. Dispatch would
/// do it as well: its pool takes a third of a millisecond to start, more than there is to gain.
package func sideBySide<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let outcome = Outcome<First>()
  let thread = start(
    Work {
      let value = first()
      outcome.value.withLock { $0 = value }
    })
  let mine = second()
  if let thread { pthread_join(thread, nil) }
  return (outcome.value.withLock { $0 } ?? first(), mine)
}

/// Where a thread leaves what it has worked out.
private final class Outcome<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}

/// What a thread is given to do.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// As much as a main thread has by default; macOS gives others a sixteenth of it.
private let stackSize = 8 << 20

private func start(_ work: Work) -> pthread_t? {
  var attributes = pthread_attr_t()
  guard pthread_attr_init(&attributes) == 0 else { return nil }
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, stackSize)
  let context = Unmanaged.passRetained(work)
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  guard pthread_create(&thread, &attributes, runWork, context.toOpaque()) == 0 else {
    context.release()
    return nil
  }
  return thread
}

#if canImport(Darwin)
  private func runWork(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
#else
  private func runWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
    return nil
  }
#endif
