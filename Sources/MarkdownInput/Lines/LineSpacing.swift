import Document

/// Detects texts without blank lines between paragraphs.
enum LineSpacing {
  /// Whether a text has almost no blank lines but lines too long to be parts of wrapped paragraphs, so that each line
  /// is a paragraph.
  static func isMissing(in source: SourceText) -> Bool {
    guard source.lineCount > 20 else { return false }
    var blank = 0
    var long = 0
    for number in 1...source.lineCount {
      let line = source.line(number)
      if line.allSatisfy(\.isBlank) { blank += 1 }
      if line.count > longest, !line.contains(UInt8(ascii: "\t")), !line.contains(UInt8(ascii: "|")) {
        long += 1
      }
    }
    return blank * 50 < source.lineCount && long > 2
  }

  /// Whether two lines of such a text are separate paragraphs. All are except short ones, as in a list of people.
  static func parts(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    let isSentence = ["。", "！", "？", "；"].contains { line.suffix(3).elementsEqual($0.utf8) }
    return isSentence || line.count > short || next.count > short
  }

  private static let short = 180
  /// The most bytes of a wrapped line: 120 Chinese characters, more than any converter writes.
  private static let longest = 360
}
