import Lexemes

/// Paths as the system has them: any bytes but zero, of which a Swift string holds only those that are UTF-8.
///
/// A byte that is not part of UTF-8 is kept as a character of a range for private use, one for each byte, so that a
/// path that was given on the command line leads to the very same file. A path that has such characters itself keeps
/// their bytes in the same way, so that no two paths become one text.
enum SystemPath {
  /// The characters that stand for the bytes 0 to 255.
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

  /// The path that a text stands for, as C functions take it.
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

  /// The byte that a character stands for; nil where it stands for itself.
  static func byte(behind scalar: Unicode.Scalar) -> UInt8? {
    standIns.contains(scalar.value) ? UInt8(scalar.value - standIns.lowerBound) : nil
  }

  /// Whether a text stands for a path that is not UTF-8.
  static func hasStandIns(_ text: String) -> Bool {
    text.unicodeScalars.contains { standIns.contains($0.value) }
  }

  private static func standIn(for byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(standIns.lowerBound + UInt32(byte)) ?? "\u{FFFD}"
  }

  /// How many bytes the first character takes; 0 where the bytes begin with no character.
  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let length = bytes.first?.scalarLength ?? 0
    guard length > 1 else { return length }
    guard bytes.count >= length else { return 0 }
    return String(validating: bytes.prefix(length), as: UTF8.self) == nil ? 0 : length
  }
}

extension String {
  /// The path that this text stands for, as C functions take it.
  var systemPath: [CChar] { SystemPath.cString(self) }
}

extension CommandLine {
  /// The arguments after the program's name, each byte of them kept.
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
