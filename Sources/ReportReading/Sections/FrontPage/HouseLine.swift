import Document
import Lexemes
import Lexicon

/// A line that a house prints above all its reports: `证券研究报告`, `行业研究 · 行业周报`, `国信证券`.
struct HouseLine: Sendable, Hashable {
  /// The industry, if the line has it: `传媒` in `证券研究报告·行业跟踪周报·传媒`.
  let industry: String?
  /// Whether it announces a report on an industry, the name of which may be on the next line.
  let isOnIndustry: Bool

  init?(_ text: String) {
    guard text.utf8.count < 100 else { return nil }
    if let (label, rest) = Self.labelled(text.foldedWidth) {
      (industry, isOnIndustry) = (Self.industries.contains(label) ? rest : nil, false)
      return
    }
    let parts = text.foldedWidth.split(at: Self.separators)
    // A kind of report before a bar: `Equity Research | China Semiconductors`.
    if let first = text.split(at: "|│").first, text.holds("|") || text.holds("│"),
      FrontPageWords.englishKinds.contains(first.trimmed.lowercased())
    {
      (industry, isOnIndustry) = (nil, false)
      return
    }
    // Alone, `海外周报` is a title.
    if parts.count == 1, ["宏观", "海外"].contains(where: parts[0].opens(with:)) { return nil }
    guard parts.contains(where: Self.isHouse),
      parts.allSatisfy({
        Self.isHouse($0) || $0.count <= Self.longestIndustry || IndustryWords.isName($0)
      })
    else { return nil }
    // `证券研究报告—动态报告/行业快评`: two kinds of reports.
    let others = parts.filter { !Self.isHouse($0) && !Self.isKind($0) }
    guard others.count <= 1 || others.count == 2 && others.allSatisfy(IndustryWords.isName),
      others.allSatisfy({ $0.allSatisfy(\.isLetter) && !FrontPageWords.labels.contains($0) })
    else { return nil }
    isOnIndustry = parts.contains { $0.opens(with: "行业") }
    // A report on a company: `证券研究报告·公司点评报告·光伏设备`.
    let isOnCompany = parts.count > 2 && parts.contains { $0.opens(with: "公司") }
    let isNamed = others.first.map(IndustryWords.isName) ?? false
    let named = others.isEmpty ? nil : others.joined(separator: "/")
    industry = isOnIndustry || isOnCompany || isNamed ? named : nil
  }

  private static let industries = ["行业", "所属行业", "行业分类", "中信一级行业", "申万一级行业"]

  /// A known label and the text after it: `行业：计算机`, `行业分类 电子`, `统计区间：2024/7/15-2024/7/21`.
  private static func labelled(_ text: String) -> (label: String, rest: String)? {
    guard let colon = text.firstIndex(of: ":") else {
      let words = text.split(at: " |│丨")
      return words.count == 2 && industries.contains(words[0])
        && words[1].split(at: "/").contains(where: IndustryWords.isName) ? (words[0], words[1]) : nil
    }
    let label = text[..<colon].trimmed
    let rest = text[text.index(after: colon)...].trimmed
    let isKnown =
      FrontPageWords.periodLabels.contains(label)
      || industries.contains(label) && (1...12).contains(rest.count)
    return isKnown ? (label, rest) : nil
  }

  /// Whether a line gives the period of the report's figures.
  static func announcesPeriod(_ text: String) -> Bool {
    labelled(text.foldedWidth).map { FrontPageWords.periodLabels.contains($0.label) } ?? false
  }

  private static let separators: Signs = "·•・●|│丨-—– /"
  /// The most characters of an industry's name.
  static let longestIndustry = 8
  private static let endings = ["研究部", "研究所", "研究院", "研究中心", "研究报告", "证券", "证券股份有限公司"]
  private static let reports = ["周报", "日报", "月报", "点评", "研究", "专题", "快评", "策略", "深度", "报告", "动态", "简版"]

  private static func isKind(_ part: String) -> Bool {
    reports.contains(where: part.closes(with:)) && FrontLabel.isKindOfReport(part)
  }

  private static func isHouse(_ part: String) -> Bool {
    guard part.count <= 16, part.allSatisfy(\.isLetter) else { return false }
    if endings.contains(where: part.closes(with:)) { return true }
    if part.closes(with: "期货"), (4...6).contains(part.count), part.unicodeScalars.allSatisfy(\.isHan) {
      return !HouseWords.futuresGoods.contains(where: part.opens(with:))
    }
    // `行业跟踪周报` is a kind of report, `传媒行业跟踪周报` a title; `华泰研究` is a house.
    if ["行业", "公司", "宏观", "海外"].contains(where: part.opens(with:)),
      reports.contains(where: part.closes(with:))
    {
      return true
    }
    // `某某国际研究公司更新`: the kind of report directly follows the house.
    if let end = ["国际研究", "证券研究"].compactMap({ part.bounds(of: $0)?.upperBound }).first, end < part.endIndex,
      part[..<end].count <= 8, FrontLabel.isKindOfReport(String(part[end...]))
    {
      return true
    }
    // A house with its line of business: `某某国际研究`.
    if part.count <= 8, ["国际研究", "证券研究"].contains(where: part.closes(with:)) { return true }
    return part.count <= 4 && part.closes(with: "研究")
  }
}
