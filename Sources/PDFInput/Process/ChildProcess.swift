#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
#if os(Linux)
  import CProcessLimits
#endif

/// A child process, run without a shell, that reads its standard input and answers on its standard output.
struct ChildProcess: Sendable {
  /// The resource limits of the process.
  struct Limits: Sendable, Hashable {
    var seconds = 120
    /// Bytes of address space.
    var memory = 2 << 30
    /// Bytes on its standard output.
    var output = 512 << 20
  }

  /// How the process ended.
  struct Ending: Sendable, Hashable {
    /// The exit status; nil if a signal ended the process.
    let status: Int32?
    /// The start of its standard error output.
    let messages: String
  }

  let tool: String
  let arguments: [String]
  let limits: Limits

  /// Runs the process to its end.
  ///
  /// - Parameters:
  ///   - input: its whole standard input.
  ///   - take: called with each chunk of its output; throwing kills the process.
  /// - Returns: how the process ended.
  /// - Throws: ``PDFError`` where the process cannot be started or exceeds a limit, or `take` throws.
  func run(
    input: [UInt8], take: (ArraySlice<UInt8>) throws(PDFError) -> Void
  ) throws(PDFError) -> Ending {
    let channels = try Channels()
    let pid = try spawn(channels)
    channels.closeChildEnds()
    Self.setLimits(limits, of: pid)
    var exchange = Exchange(channels: channels, input: input, limits: limits)
    do throws(PDFError) {
      try exchange.run(take)
    } catch {
      kill(pid, SIGKILL)
      _ = Self.wait(for: pid)
      throw error
    }
    return Ending(status: Self.wait(for: pid), messages: String(decoding: exchange.messages, as: UTF8.self))
  }

  private func spawn(_ channels: borrowing Channels) throws(PDFError) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, channels.childInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, channels.childOutput, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, channels.childErrors, STDERR_FILENO)

    // The child has the default signal handling, whatever this program blocks or ignores.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    // The messages must be in English to be recognized; the child needs nothing else of the environment.
    let environment = ["LC_ALL=C"]
    var pid = pid_t()
    let code = Self.withCStrings([tool] + arguments) { argv in
      Self.withCStrings(environment) { envp in posix_spawnp(&pid, tool, &actions, &attributes, argv, envp) }
    }
    switch code {
    case 0: return pid
    case ENOENT, EACCES, ENOTDIR, ENOEXEC, ELOOP: throw .toolMissing
    case ENOMEM: throw .outOfMemory
    default: throw .processFailed(code)
    }
  }

  /// Sets the limits of a running process, since `posix_spawn` cannot set them before, and a process that has just
  /// started has not used anything yet. Where the system does not support this, only the time limit applies.
  private static func setLimits(_ limits: Limits, of pid: pid_t) {
    #if os(Linux)
      process_limit_all(pid, UInt64(limits.memory), UInt64(limits.seconds))
    #endif
  }

  private static func wait(for pid: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(&pointers)
  }
}
