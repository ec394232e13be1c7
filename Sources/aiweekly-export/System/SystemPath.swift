import Lexemes

/// Paths as the system has them: any bytes except zero, of which a Swift string can hold only valid UTF-8.
///
/// A byte that is not part of valid UTF-8 becomes a character of a private-use range, one for each byte. So a path from
/// the command line leads to the same file. A path that itself contains such characters has their bytes encoded in the
/// same way, so that different paths never become the same text.
enum SystemPath {
  /// The characters that represent the bytes 0 to 255.
  private static let standIns: ClosedRange<UInt32> = 0x10FE00...0x10FEFF

  /// The text for a path.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let length = scalarLength(rest)
      let scalar =
        length > 0 ? String(decoding: rest.prefix(length), as: UTF8.self).unicodeScalars.first : nil
      if let scalar, !standIns.contains(scalar.value) {
        text.append(scalar)
      } else {
        for byte in rest.prefix(max(1, length)) { text.append(standIn(for: byte)) }
      }
      rest = rest.dropFirst(max(1, length))
    }
    return String(text)
  }

  /// The path that a text represents, as C functions take it.
  static func cString(_ text: String) -> [CChar] {
    var bytes: [CChar] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(behind: scalar) {
        bytes.append(CChar(bitPattern: byte))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return bytes + [0]
  }

  /// The byte that a character represents; nil if it represents itself.
  static func byte(behind scalar: Unicode.Scalar) -> UInt8? {
    standIns.contains(scalar.value) ? UInt8(scalar.value - standIns.lowerBound) : nil
  }

  /// Whether a text represents a path that is not plain UTF-8.
  static func hasStandIns(_ text: String) -> Bool {
    text.unicodeScalars.contains { standIns.contains($0.value) }
  }

  private static func standIn(for byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(standIns.lowerBound + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// The length in bytes of the first character; 0 if the bytes do not begin with a valid character.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let length = bytes.first?.scalarLength ?? 0
    guard length > 1 else { return length }
    guard bytes.count >= length else { return 0 }
    return String(validating: bytes.prefix(length), as: UTF8.self) == nil ? 0 : length
  }
}

extension String {
  /// The path that this text represents, as C functions take it.
  var systemPath: [CChar] { SystemPath.cString(self) }
}

extension CommandLine {
  /// The arguments after the program's name, with every byte preserved.
  static var exactArguments: [String] {
    (1..<max(1, Int(argc))).compactMap { index in
      unsafeArgv[index].map { pointer in
        let bytes = UnsafeBufferPointer(start: pointer, count: length(pointer))
        return SystemPath.text(bytes.map { UInt8(bitPattern: $0) })
      }
    }
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
