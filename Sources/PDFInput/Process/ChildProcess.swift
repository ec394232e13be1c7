#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
#if os(Linux)
  import CProcessLimits
#endif

/// Another program, run without a shell, that is fed through its standard input and answers on its output.
struct ChildProcess: Sendable {
  /// What it may take at most.
  struct Limits: Sendable, Hashable {
    var seconds = 120
    /// Of address space.
    var memory = 2 << 30
    /// Bytes on its standard output.
    var output = 512 << 20
  }

  /// How it ended.
  struct Ending: Sendable, Hashable {
    /// The exit status; nil where a signal ended it.
    let status: Int32?
    /// The start of what it wrote on its standard error.
    let messages: String
  }

  let tool: String
  let arguments: [String]
  let limits: Limits

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - input: all that it reads on its standard input.
  ///   - take: what becomes of its output, chunk by chunk; throwing ends the program.
  /// - Returns: how it ended.
  /// - Throws: ``PDFError`` where it cannot be started, goes over a limit, or `take` throws.
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

    // Signals that this program blocks or ignores are to end the other one as ever.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    // Messages in English, so that they can be recognised; nothing else of the environment matters to it.
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

  /// Set from outside once it runs: `posix_spawn` has no way to set them before, and a program that has just
  /// started has not taken up anything yet. Where the system cannot do it, the time limit is what is left.
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
