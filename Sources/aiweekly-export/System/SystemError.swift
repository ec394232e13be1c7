#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The error of a failed system call.
struct SystemError: Error, Sendable, Hashable {
  let code: Int32

  /// The error of the system call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  static let isFolder = SystemError(code: EISDIR)
  static let missing = SystemError(code: ENOENT)
  static let exists = SystemError(code: EEXIST)
  static let brokenPipe = SystemError(code: EPIPE)
}

extension SystemError {
  /// Allows a `catch` clause to name an error, such as `catch .exists`.
  static func ~= (pattern: SystemError, value: SystemError) -> Bool { pattern == value }
}

extension SystemError: CustomStringConvertible {
  /// The system's message with a lower-case first letter, for use after a colon: `no space left on device`.
  var description: String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
