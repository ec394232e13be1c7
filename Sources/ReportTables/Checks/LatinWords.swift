import Document
import ReportReading

/// The Latin words of a report, with the lines that they are on and how they adjoin.
struct LatinWords: Sendable {
  /// A run of letters, or of digits and decimal points: `AI2.0` is two words.
  struct Word: Sendable, Hashable {
    let text: String
    let line: Int
    /// Whether the previous word is on the same line, with at most a single blank in between.
    let followsWord: Bool
    /// Whether there is nothing between this word and the previous one.
    let isGlued: Bool

    var isLetters: Bool { text.utf8.first.map { $0 | 0x20 >= UInt8(ascii: "a") } ?? false }
    var isCapitalized: Bool { text.unicodeScalars.first.map { ("A"..."Z").contains($0) } ?? false }
  }

  private(set) var words: [Word] = []

  init(_ source: SourceText) {
    for line in 1...max(1, source.lineCount) { read(source.line(line), line) }
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ line: Int) {
    var place = bytes.startIndex
    var lastEnd: Int?
    while place < bytes.endIndex {
      guard let end = Self.wordEnd(bytes, place) else {
        place += 1
        continue
      }
      let gap = lastEnd.map { $0..<place }
      words.append(
        Word(
          text: String(decoding: bytes[place..<end], as: UTF8.self), line: line,
          followsWord: gap.map { $0.isEmpty || $0.count == 1 && bytes[$0.lowerBound] == UInt8(ascii: " ") }
            ?? false,
          isGlued: gap?.isEmpty ?? false))
      lastEnd = end
      place = end
    }
  }

  private static func wordEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    if bytes[start].isASCIIAlphabetic {
      return bytes[start...].firstIndex { !$0.isASCIIAlphabetic } ?? bytes.endIndex
    }
    guard bytes[start].isASCIINumber else { return nil }
    var end = start
    while end < bytes.endIndex {
      let isPoint =
        bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.endIndex && bytes[end + 1].isASCIINumber
      guard bytes[end].isASCIINumber || isPoint else { break }
      end += 1
    }
    return end
  }
}

extension UInt8 {
  fileprivate var isASCIIAlphabetic: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isASCIINumber: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
