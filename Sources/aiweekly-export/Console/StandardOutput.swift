/// Where data goes if no output file is named.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try stream(.standardOutput(), label: "<stdout>", bytes)
  }

  /// Writes a text, with a line end if it lacks one.
  static func print(_ text: String) throws(CommandFailure) {
    try write(Array((text.last == "\n" ? text : text + "\n").utf8))
  }

  /// Writes to something that cannot be replaced: a pipe, a device.
  ///
  /// If the reader has ended, the program ends silently, even if SIGPIPE is ignored.
  static func stream(
    _ descriptor: borrowing Descriptor, label: String, _ bytes: [UInt8]
  ) throws(CommandFailure) {
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch .brokenPipe {
      throw CommandFailure(.brokenPipe, "")
    } catch {
      throw CommandFailure(.inputOutput, "\(label): cannot be written: \(error)")
    }
  }
}
