#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes to a child process and reads its output, whichever it is ready for.
struct Exchange {
  private let channels: Channels
  private let input: [UInt8]
  private let limits: ChildProcess.Limits
  private let deadline: Int
  private var written = 0
  private var received = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var isInputOpen = true
  private var isOutputOpen = true
  private var isErrorsOpen = true
  /// The start of the standard error output.
  private(set) var messages: [UInt8] = []

  init(channels: Channels, input: [UInt8], limits: ChildProcess.Limits) {
    self.channels = channels
    self.input = input
    self.limits = limits
    deadline = Self.now() + limits.seconds * 1_000
  }

  /// Runs until the child process has closed its outputs.
  mutating func run(_ take: (ArraySlice<UInt8>) throws(PDFError) -> Void) throws(PDFError) {
    while isOutputOpen || isErrorsOpen {
      let left = deadline - Self.now()
      guard left > 0 else { throw .timeout(limits.seconds) }
      var waits = [
        pollfd(fd: isInputOpen ? channels.input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOutputOpen ? channels.output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isErrorsOpen ? channels.errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waits, nfds_t(waits.count), Int32(clamping: left))
      guard ready > 0 else {
        if ready == 0 || errno == EINTR { continue }
        throw .processFailed(errno)
      }
      if waits[0].revents != 0 { send() }
      if waits[1].revents != 0 { try receive(take) }
      if waits[2].revents != 0 { listen() }
    }
  }

  private mutating func send() {
    let count = input.withUnsafeBytes { bytes in
      #if canImport(Glibc)
        Glibc.send(
          channels.input, bytes.baseAddress.map { $0 + written }, bytes.count - written, Int32(MSG_NOSIGNAL))
      #else
        Darwin.send(channels.input, bytes.baseAddress.map { $0 + written }, bytes.count - written, 0)
      #endif
    }
    if count > 0 { written += count }
    // A child that stops reading has what it needs.
    let isRefused = count < 0 && errno != EAGAIN && errno != EINTR
    if written == input.count || isRefused {
      channels.finish(channels.input)
      isInputOpen = false
    }
  }

  private mutating func receive(_ take: (ArraySlice<UInt8>) throws(PDFError) -> Void) throws(PDFError) {
    guard let count = fill(from: channels.output) else { return }
    guard count > 0 else { return isOutputOpen = false }
    received += count
    guard received <= limits.output else { throw .tooMuchText(limits.output) }
    try take(buffer[..<count])
  }

  private mutating func listen() {
    guard let count = fill(from: channels.errors) else { return }
    guard count > 0 else { return isErrorsOpen = false }
    messages += buffer[..<count].prefix(8_192 - messages.count)
  }

  /// The number of bytes read; 0 at the end, nil if none are available yet.
  private mutating func fill(from end: Int32) -> Int? {
    let count = buffer.withUnsafeMutableBytes { read(end, $0.baseAddress, $0.count) }
    if count < 0, errno == EAGAIN || errno == EINTR { return nil }
    return max(0, count)
  }

  /// Milliseconds of a monotonic clock.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
