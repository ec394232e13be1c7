import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Removes temporary files when a signal ends the program.
///
/// The signals are blocked and a thread waits for them. So the cleanup is ordinary code, which may lock and allocate,
/// unlike a signal handler. Then the signal has its usual effect: a shell sees 130 or 143.
struct SignalWatch: Sendable {
  /// Every signal that ends a program and can be waited for. Signals raised by a fault in the program itself still end
  /// it at once, because the kernel does not let them wait.
  private static let signals: [Int32] = {
    let untouched: Set<Int32> = [
      SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCONT, SIGCHLD, SIGURG, SIGWINCH, SIGXFSZ,
    ]
    return (1...64).filter { !untouched.contains($0) }
  }()

  /// Watches until the program ends.
  static func start(removing temporaries: Temporaries) {
    // Exceeding the limit on file sizes then makes the write fail, which is reported and cleaned up after.
    signal(SIGXFSZ, SIG_IGN)
    let watched = signals.filter { !isIgnored($0) }
    guard !watched.isEmpty else { return }
    block(watched, how: SIG_BLOCK)
    DispatchQueue(label: "signals").async { wait(for: watched, removing: temporaries) }
  }

  private static func wait(for signals: [Int32], removing temporaries: Temporaries) {
    var set = set(of: signals)
    var signal: Int32 = 0
    guard sigwait(&set, &signal) == 0 else { return }
    silence()
    temporaries.removeAll { end(with: signal) }
  }

  /// Silences standard error. The main thread runs until the signal arrives, and messages about files that were removed
  /// while it used them would help nobody.
  private static func silence() {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
  }

  /// Lets a signal have its default effect.
  private static func end(with number: Int32) {
    signal(number, SIG_DFL)
    block([number], how: SIG_UNBLOCK)
    kill(getpid(), number)
    // The signal is being delivered to some thread; this one holds the lock until then.
    while true { pause() }
  }

  /// Whether a signal is ignored, as under `nohup` or in the background of a script. It should then not end the
  /// program.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func block(_ signals: [Int32], how: Int32) {
    var set = set(of: signals)
    pthread_sigmask(how, &set, nil)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
