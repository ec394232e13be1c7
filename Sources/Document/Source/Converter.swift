#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Owns an iconv descriptor. iconv knows every encoding that is still in use on a Chinese desk.
package struct Converter: ~Copyable {
  /// Where the bytes are no longer text in the encoding.
  package struct Stop: Error {
    package let offset: Int
  }

  private let descriptor: iconv_t

  /// - Returns: nil if the system does not know the encoding.
  package init?(from encoding: String) {
    // Suffixes such as //IGNORE would drop text silently.
    guard !encoding.contains("/"), let opened = iconv_open("UTF-8", encoding),
      opened != iconv_t(bitPattern: -1)
    else { return nil }
    descriptor = opened
  }

  deinit {
    iconv_close(descriptor)
  }

  /// Converts bytes to UTF-8. A sequence that is cut off at the end is an error like any other.
  package func convert(_ data: [UInt8]) -> Result<[UInt8], Stop> {
    var input = data.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(data.count * 2)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    return input.withUnsafeMutableBufferPointer { source in
      var from = source.baseAddress
      var unread = source.count
      // The last call has no input and returns a stateful encoding to its initial state.
      var isFlushing = false
      while true {
        let (result, problem) = buffer.withUnsafeMutableBufferPointer { target in
          var to = target.baseAddress
          var free = target.count
          let result =
            isFlushing
            ? iconv(descriptor, nil, nil, &to, &free) : iconv(descriptor, &from, &unread, &to, &free)
          let problem = errno
          output.append(contentsOf: target.prefix(target.count - free).lazy.map { UInt8(bitPattern: $0) })
          return (result, problem)
        }
        // Swift sees C's size_t as Int, so iconv's (size_t)-1 is -1.
        if result == -1 {
          guard problem == E2BIG else { return .failure(Stop(offset: source.count - unread)) }
        } else if unread == 0 {
          if isFlushing { return .success(output) }
          isFlushing = true
        }
      }
    }
  }
}
