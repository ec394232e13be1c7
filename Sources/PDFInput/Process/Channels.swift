#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The ends of the three channels between this program and a child process, closed on deinitialization.
///
/// They are socket pairs: writing to one whose reader has gone is an error, whereas a pipe would raise a signal that
/// ends this program.
final class Channels {
  let input: Int32
  let output: Int32
  let errors: Int32
  let childInput: Int32
  let childOutput: Int32
  let childErrors: Int32
  private var open: Set<Int32>

  init() throws(PDFError) {
    var open: Set<Int32> = []
    var pairs: [(Int32, Int32)] = []
    for _ in 0..<3 {
      guard let pair = Self.pair() else {
        let code = errno
        open.forEach { close($0) }
        throw .processFailed(code)
      }
      open.formUnion([pair.0, pair.1])
      pairs.append(pair)
    }
    (input, childInput) = pairs[0]
    (output, childOutput) = pairs[1]
    (errors, childErrors) = pairs[2]
    self.open = open
  }

  deinit { open.forEach { close($0) } }

  func closeChildEnds() { [childInput, childOutput, childErrors].forEach(finish) }

  func finish(_ end: Int32) {
    if open.remove(end) != nil { close(end) }
  }

  /// Two connected ends that child processes started later do not inherit. The first one is non-blocking.
  private static func pair() -> (Int32, Int32)? {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #else
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      var on: Int32 = 1
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      }
    #endif
    _ = fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK)
    return (ends[0], ends[1])
  }
}
