import Document
import Lexemes

/// Finds pages whose text layer differs from what they show, and prevents their figures from being read.
///
/// A font may lack the mapping from its glyphs to characters, or have a wrong one. Then `2024年增长3.5%` is read as
/// `����年增长�.�%`, as `ÔÏÔÑ年增长…`, or as `年增长%`, and no other figure of the page can be trusted either.
struct SuspectPages: Sendable {
  /// Page numbers from 1, ascending.
  let pages: [Int]

  init(_ pages: [PageWords]) {
    self.pages = pages.filter { page in
      var signs = Signs()
      for word in page.words { signs.add(word) }
      return signs.isSuspect
    }.map(\.number)
  }

  /// Counts of a page's characters.
  private struct Signs {
    private var chinese = 0
    private var digits = 0
    private var all = 0
    /// Characters that do not occur in text. Those at the start of a text are not counted, since they may be bullets.
    private var strange = 0
    /// Units such as `%` and `年` that follow a digit.
    private var units = 0
    /// Units that follow a strange character.
    private var strangeUnits = 0
    /// Percent signs that follow a Chinese character, where a figure is missing.
    private var bareShares = 0
    private var shares = 0

    private var last: Word?

    mutating func add(_ word: Word) {
      // `pdftotext` splits words where the font changes; those that touch are one.
      var before = last.flatMap { touches($0, word) ? $0.text.lastScalar : nil }
      for scalar in word.text.unicodeScalars {
        all += 1
        if scalar.isHan { chinese += 1 }
        if CellText.isDigit(scalar) { digits += 1 }
        if let before {
          if SuspectPages.isStrange(scalar) { strange += 1 }
          if SuspectPages.units.contains(scalar) { addUnit(scalar, behind: before) }
        }
        before = scalar
      }
      last = word
    }

    private func touches(_ left: Word, _ right: Word) -> Bool {
      abs(left.baseline - right.baseline) < 0.3 * right.size
        && abs(right.box.left - left.box.right) < 0.15 * right.size
    }

    private mutating func addUnit(_ unit: Unicode.Scalar, behind before: Unicode.Scalar) {
      let isShare = unit == "%" || unit == "％"
      if CellText.isDigit(before) {
        units += 1
        if isShare { shares += 1 }
      } else if SuspectPages.isStrange(before) || SuspectPages.isForeign(before) {
        strangeUnits += 1
      } else if isShare, before.isHan {
        bareShares += 1
      }
    }

    var isSuspect: Bool {
      if strangeUnits >= 5, strangeUnits * 4 > units { return true }
      if strange >= 20, strange * 20 > all { return true }
      return chinese >= 200 && digits * 200 < chinese && bareShares >= 5 && shares == 0
    }
  }

  private static let units = Set("%％年月日亿万倍".unicodeScalars)

  /// Whether a character does not occur in text: U+FFFD, and the private use area.
  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FFFD}" || (0xE000...0xF8FF).contains(scalar.value)
  }

  /// Whether a letter does not occur in Chinese reports, so that it may be a misread digit.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool { (0xC0...0x24F).contains(scalar.value) }

  // MARK: Withholding

  /// Replaces the digits of suspect pages by U+FFFD, so that nothing can take them for figures.
  func withhold(in elements: inout [LayoutElement]) {
    guard !pages.isEmpty else { return }
    let suspect = Set(pages)
    for index in elements.indices { withhold(in: &elements[index], suspect) }
  }

  private func withhold(in element: inout LayoutElement, _ suspect: Set<Int>) {
    if case .table(var table) = element.content {
      if suspect.contains(element.page) {
        for cell in table.header.indices { table.header[cell].text = Self.withheld(table.header[cell].text) }
      }
      for row in table.rows.indices where suspect.contains(table.rows[row].page) {
        for cell in table.rows[row].cells.indices {
          table.rows[row].cells[cell].text = Self.withheld(table.rows[row].cells[cell].text)
        }
      }
      element.content = .table(table)
      return
    }
    guard suspect.contains(element.page) || element.words.contains(where: { suspect.contains($0.page) })
    else { return }
    element.words = element.words.map { $0.replacing(text: Self.withheld($0.text)) }
    switch element.content {
    case .heading(let level, let text): element.content = .heading(level: level, Self.withheld(text))
    case .paragraph(let text): element.content = .paragraph(Self.withheld(text))
    case .item(let text): element.content = .item(Self.withheld(text))
    case .leader(let text): element.content = .leader(Self.withheld(text))
    case .caption(let text): element.content = .caption(Self.withheld(text))
    case .source(let text): element.content = .source(Self.withheld(text))
    case .runningLine(let text): element.content = .runningLine(Self.withheld(text))
    case .table: break
    }
  }

  private static func withheld(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: CellText.isDigit) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { CellText.isDigit($0) ? "\u{FFFD}" : $0 }))
  }
}
