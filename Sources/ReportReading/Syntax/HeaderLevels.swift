import Document
import Lexemes
import Lexicon

/// Splits labels of several header rows that a converter joined by points: docling writes `EPS.2024E`, `收盘价.（元）`.
enum HeaderLevels {
  /// The labels of each column, the outermost first.
  ///
  /// - Parameter labels: the labels of a header of one row, with full-width characters folded.
  /// - Returns: nil where no label consists of several.
  static func split(_ labels: [String]) -> [[String]]? {
    guard labels.contains(where: { $0.unicodeScalars.contains(".") }) else { return nil }
    let heads = Dictionary(grouping: labels.compactMap(head), by: { $0 })
    let levels = labels.map { label -> [String] in
      guard let head = head(label) else { return label.isEmpty ? [] : [label] }
      let rest = String(label.dropFirst(head.count + 1))
      // A name that several columns share is that of their group, and a date applies to the label below it.
      let isGroup =
        heads[head, default: []].count > 1 && (!head.hasDigit || isName(head) && !rest.hasDigit)
        || HeaderLabel.isDate(head)
      return [head] + (self.levels(rest) ?? (isGroup ? [rest.trimmed] : []))
    }
    let isSplit = zip(levels, labels).contains { $0.count > 1 && $1.count > 1 }
    // Text that is not a level stays part of its label.
    return isSplit ? zip(levels, labels).map { $0.count == 1 ? words($1) ?? [$1] : $0 } : nil
  }

  /// The text before the first point; nil if nothing precedes or follows it.
  private static func head(_ label: String) -> String? {
    guard let point = label.firstIndex(of: "."), point > label.startIndex else { return nil }
    let rest = label[label.index(after: point)...]
    return rest.trimmed.isEmpty ? nil : String(label[..<point])
  }

  /// Whether a text is a name and not a number, such as the `1` of `1.5x`.
  private static func isName(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isHan) || text.unicodeScalars.count(where: \.isASCIILetter) > 1
  }

  /// The two words of a label in a header whose other labels have levels: `投资.评级`, `PE 2025E.我们`; nil for `Adj.EPS`,
  /// which is a single label.
  private static func words(_ label: String) -> [String]? {
    guard let head = head(label) else { return nil }
    let rest = String(label.dropFirst(head.count + 1))
    let isChinese = isName(head) && rest.unicodeScalars.allSatisfy(\.isHan)
    let isEnglish = [head, rest].allSatisfy { word in
      word.utf8.count > 1 && word.unicodeScalars.allSatisfy(\.isASCIILetter)
    }
    guard isChinese || isEnglish && !CompanyWords.adjustments.contains(head.lowercased()) else { return nil }
    return [head, rest]
  }

  /// The levels of a text; nil if it contains anything else.
  private static func levels(_ text: String) -> [String]? {
    if isLevel(text) { return [text.trimmed] }
    guard let head = head(text), isLevel(head) else { return nil }
    return levels(String(text.dropFirst(head.count + 1))).map { [head] + $0 }
  }

  /// Whether a text is a level below a name: a fiscal year, a date, a unit, a point in time.
  private static func isLevel(_ text: String) -> Bool {
    let bare = text.trimmed.trimming("()")
    if FiscalYear.readHeading(bare) != nil || HeaderLabel.isDate(bare) || MagnitudeWord.isUnit(bare)
      || moments.contains(bare.lowercased()) || bare.count + 2 == text.trimmed.count && bare.count <= 8
    {
      return true
    }
    // `最新/亿元`: a point in time and a unit.
    let parts = bare.split(at: "/")
    return parts.count == 2 && moments.contains(parts[0].lowercased()) && MagnitudeWord.isUnit(parts[1])
  }

  private static let moments: Set<String> = [
    "最新", "本期", "上期", "本周", "上周", "当前", "前一交易日", "上一交易日", "昨收", "昨日", "ttm", "lf", "lyr", "mrq",
  ]
}
