import Document

extension SourceText {
  /// The text without what a converter or a mailer wrapped it in: quotation signs before every line, no-break blanks,
  /// characters that show nothing. Lines keep their numbers and, but for characters that show nothing, their columns.
  var withoutWrapping: SourceText {
    var text = bytes
    var isChanged = unquote(&text)
    if Self.holdsBlanks(text) {
      text = Self.plainBlanks(text)
      isChanged = true
    }
    return isChanged ? replacingBytes(text) : self
  }

  /// Turns the sign before each line into a blank, where most lines have one.
  private func unquote(_ text: inout [UInt8]) -> Bool {
    let signs = (1...max(1, lineCount)).map { number -> Int? in
      line(number).firstIndex { !$0.isBlank }.flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 : nil }
    }
    let quoted = signs.compactMap(\.self)
    guard quoted.count > 3 else { return false }
    let filled = (1...lineCount).count { number in line(number).contains { !$0.isBlank } }
    guard quoted.count * 2 > filled else { return false }
    for place in quoted { text[place] = UInt8(ascii: " ") }
    return true
  }

  private static let noBreak = Array("\u{A0}".utf8)
  /// Zero-width space, joiner and byte order mark.
  private static let invisible = ["\u{200B}", "\u{2060}", "\u{FEFF}"].map { Array($0.utf8) }

  private static func holdsBlanks(_ text: [UInt8]) -> Bool {
    text.indices.contains { blank(text, at: $0) != nil }
  }

  private static func plainBlanks(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let blank = blank(text, at: index) {
        plain += blank.with
        index += blank.length
      } else {
        plain.append(text[index])
        index += 1
      }
    }
    return plain
  }

  private static func blank(_ text: [UInt8], at index: Int) -> (length: Int, with: [UInt8])? {
    switch text[index] {
    case 0xC2: text[index...].starts(with: noBreak) ? (2, [UInt8(ascii: " ")]) : nil
    case 0xE2, 0xEF: invisible.contains { text[index...].starts(with: $0) } ? (3, []) : nil
    default: nil
    }
  }
}
