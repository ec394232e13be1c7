import Document
import Lexemes
import Lexicon

/// Paragraphs below risks that are not risks: declarations, who may read the report, where more can be read.
enum RiskNotice {
  /// Whether a text is only such sentences.
  static func matches(_ text: String) -> Bool {
    let words = text.trimmed
    if isDeclaration(words) { return true }
    guard words.hasWide else { return isEnglish(words) }
    let sentences = withoutLabel(words).split(at: "。！").map(\.trimmed).filter { !$0.isEmpty }
    if let first = sentences.first, SectionWords.harmless.contains(where: first.holds) {
      return !sentences.dropFirst().contains(where: namesRisk)
    }
    // `市场有风险，投资需谨慎` may be all that a house says about risks.
    return sentences.allSatisfy(isNotice) && !sentences.allSatisfy(isCommonplace)
  }

  /// Whether a text has the label of a declaration: `特别声明：…`. What follows does not belong to the risks
  /// either.
  static func isDeclaration(_ text: String) -> Bool {
    if isEnglishDeclaration(text) { return true }
    guard let label = label(of: text) else { return false }
    return label.closes(with: "声明")
  }

  /// Whether a text is advice, `重点推荐甲公司`, or praise, which ends a list of risks.
  static func isAdvice(_ text: String) -> Bool {
    SectionWords.recommendations.contains(where: text.opens(with:)) && !RiskWords.speaks(of: text)
  }

  /// Whether a text begins with the title of a legal text as its label: `Analyst Certification: …`.
  private static func isEnglishDeclaration(_ text: String) -> Bool {
    guard let colon = text.prefix(longestLegalLabel).firstIndex(of: ":") else { return false }
    let name = HeadingName(String(text[..<colon]))
    return name.english != nil && SectionSpecs.isPlainTitle(name)
  }

  private static let longestLegalLabel = 40

  private static func label(of text: String) -> String? {
    let opening = text.prefix(scalars: 9)
    guard let colon = opening.firstIndex(where: { ":：".contains($0) }) else { return nil }
    return opening[..<colon].trimming("*【】[] ")
  }

  private static func withoutLabel(_ text: String) -> String {
    guard let label = label(of: text), label.closes(with: "提示"),
      let colon = text.firstIndex(where: { ":：".contains($0) })
    else { return text }
    return text[text.index(after: colon)...].trimmed
  }

  private static func isNotice(_ sentence: String) -> Bool {
    isPointer(sentence) || isCommonplace(sentence)
      || SectionWords.documentSubjects.contains(where: sentence.opens(with:)) && !namesRisk(sentence)
  }

  /// `详细风险请见正文`.
  private static func isPointer(_ sentence: String) -> Bool {
    sentence.count <= 40 && SectionWords.pointers.contains(where: sentence.holds)
      && SectionWords.pointedAt.contains(where: sentence.closes(with:))
  }

  /// `股市有风险，入市需谨慎`.
  private static func isCommonplace(_ sentence: String) -> Bool {
    sentence.count <= 24 && sentence.holds("有风险") && sentence.closes(with: "谨慎")
  }

  private static func namesRisk(_ sentence: String) -> Bool {
    let words = sentence.replacing("风险提示", with: "").replacing("风险自担", with: "")
    return RiskWords.speaks(of: words) || SectionWords.modelRisks.contains(where: words.holds)
  }

  private static func isEnglish(_ text: String) -> Bool {
    let words = text.lowercased()
    return SectionWords.englishDocumentSubjects.contains(where: words.opens(with:)) && !words.holds("risk")
  }
}
