import Document
import Lexemes

/// Splits a text that lists risks.
///
/// It is split at numbers first, then at semicolons, at sentences that each name a risk, at commas and at `、`. An
/// explanation after a colon is never split.
enum RiskList {
  static func split(_ text: RichText) -> [RichText] {
    let list = withoutLead(RiskSides.downside(of: text).withoutLeadingSigns.withoutBullets)
    if let numbered = numbered(list) { return numbered.map(withoutTail).filter { !$0.text.isEmpty } }
    let bulleted = bulleted(list)
    if bulleted.count > 1 { return bulleted.flatMap(split) }
    let whole = list.withoutEnumerator
    // `（2）供给受限：…` on a line of its own is a single risk.
    if whole.text != list.text { return [withoutTail(whole)].filter { !$0.text.isEmpty } }
    if let subjects = bySubjects(whole) { return subjects.map(withoutTail) }
    let bySemicolons = isExplained(whole) ? [] : whole.split(separators: "；;").filter { !$0.text.isEmpty }
    let parts = bySemicolons.count > 1 ? withoutSecondHalves(bySemicolons) : sentences(whole).flatMap(bySigns)
    return parts.map(withoutRoman).map(withoutTail).filter { !$0.text.isEmpty }
  }

  /// A risk without the Roman number before it: `(ii) weaker demand`, `and (iii) delays`.
  private static func withoutRoman(_ text: RichText) -> RichText {
    let scalars = text.text.scalarArray
    let start = text.text.opens(with: "and ") ? 4 : 0
    guard start < scalars.count, scalars[start] == "(" else { return text }
    let letters = scalars[(start + 1)...].prefix(5).prefix { "ivx".unicodeScalars.contains($0) }
    guard !letters.isEmpty, letters.endIndex < scalars.count, scalars[letters.endIndex] == ")" else {
      return text
    }
    return text.slice((letters.endIndex + 1)..<scalars.count).trimmed
  }

  /// A list of risks without unrelated text that a converter joined after a full stop: sentences about figures, axis
  /// labels of a chart, another labelled part.
  static func withoutText(behind list: RichText) -> RichText {
    let scalars = list.text.scalarArray
    guard let stop = scalars.firstIndex(of: "。"), stop + 1 < scalars.count else { return list }
    let opening = String(scalars: scalars[..<stop])
    guard RiskWords.speaks(of: opening) || RiskWords.end(opening) else { return list }
    var start = stop + 1
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "。") ?? scalars.count
      let sentence = String(scalars: scalars[start..<end])
      let tellsFigures = sentence.hasDigit && !RiskWords.speaks(of: sentence) && !RiskWords.end(sentence)
      if tellsFigures && Enumerator.length(scalars, at: start) == nil || headsOther(sentence) {
        return list.slice(0..<start)
      }
      start = end + 1
    }
    return list
  }

  /// Whether a sentence begins with the label of another part of the report: `行情回顾：……`.
  private static func headsOther(_ sentence: String) -> Bool {
    guard let colon = sentence.prefix(9).firstIndex(where: { ":：".contains($0) }) else { return false }
    let label = String(sentence[..<colon])
    if ["回顾", "行情", "估值"].contains(where: label.closes(with:)) { return true }
    return SectionKind.known(label).map { $0 != .risks } ?? false
  }

  /// Whether a text is the name of one risk and sentences that explain it, in which semicolons do not separate risks.
  private static func isExplained(_ text: RichText) -> Bool {
    let scalars = text.text.scalarArray
    guard let colon = scalars.prefix(41).firstIndex(where: LabelledText.colons.contains),
      let stop = scalars.firstIndex(of: "。"), stop > colon, stop < scalars.count - 1
    else { return false }
    return !scalars[..<stop].contains { "；;".unicodeScalars.contains($0) }
  }

  /// The sentences of a text, if there are several and each begins with what it is about: `甲公司：新品不及预期。乙公司：汇率波动。`,
  /// `Alpha: weaker demand. Beta: delays.`
  private static func bySubjects(_ text: RichText) -> [RichText]? {
    let parts =
      text.text.hasWide
      ? text.split(separators: "。").filter { !$0.text.isEmpty } : text.sentencesInEnglish
    guard parts.count > 1, parts.allSatisfy(hasSubject) else { return nil }
    return parts
  }

  private static func hasSubject(_ text: RichText) -> Bool {
    guard let colon = text.text.firstIndex(where: { "：:".contains($0) }) else { return false }
    let subject = text.text[..<colon]
    let isShort = text.text.hasWide ? subject.count <= 16 : subject.split(separator: " ").count <= 4
    return isShort && subject.count > 1 && !["，", ",", "、"].contains(where: String(subject).holds)
      && !text.text[text.text.index(after: colon)...].trimmed.isEmpty
  }

  /// Joins parts that continue the risk before the semicolon: `……可能加剧；同时，……`.
  private static func withoutSecondHalves(_ parts: [RichText]) -> [RichText] {
    var risks: [RichText] = []
    for part in parts {
      if let last = risks.last, ["同时，", "此外，", "从而", "进而"].contains(where: part.text.opens(with:)),
        last.text.unicodeScalars.contains(where: LabelledText.colons.contains)
      {
        risks[risks.count - 1] = RichText.joined([last, part]) { _, _ in "；" }
      } else {
        risks.append(part)
      }
    }
    return risks
  }

  /// Splits a bulleted list that a converter joined into one text: `•需求下滑的风险：……。•政策风险：……`.
  private static func bulleted(_ text: RichText) -> [RichText] {
    let scalars = text.text.scalarArray
    let marks = scalars.indices.filter { place in
      Bullets.signs.contains(scalars[place]) && place > 3
        && "。；;".unicodeScalars.contains(scalars[..<place].last { $0 != " " } ?? " ")
    }
    guard !marks.isEmpty else { return [text] }
    let starts = [0] + marks.map { $0 + 1 }
    let ends = marks + [scalars.count]
    return zip(starts, ends).map { text.slice($0..<$1).trimmed }.filter { !$0.text.isEmpty }
  }

  /// The risks of a list item: one, unless it contains numbers or several names separated by semicolons.
  static func items(_ text: RichText, marker: String?) -> [RichText] {
    var whole = text
    if let marker { whole = RichText.joined([RichText(marker), text]) { _, _ in " " } }
    if let numbered = numbered(whole) { return numbered.map(withoutTail).filter { !$0.text.isEmpty } }
    let item = text.withoutLeadingSigns.withoutEnumerator
    let parts = item.split(separators: "；;").map(withoutTail).filter { !$0.text.isEmpty }
    let ends = parts.count { RiskWords.end($0.text) }
    // Most of several short parts end like risks: `物流风险；渠道变动风险；价格低于国内，盈利下降`.
    let areMostly = parts.count > 2 && ends * 2 >= parts.count && parts.allSatisfy { isShortClause($0.text) }
    let risks = parts.count > 1 && ends == parts.count || areMostly ? parts : listed(withoutTail(item))
    return risks.filter { !$0.text.isEmpty }
  }

  private static func isShortClause(_ text: String) -> Bool {
    (4...30).contains(text.count) && !["：", ":", "。"].contains(where: text.holds) && !RiskWords.goesOn(text)
  }

  /// Splits an item that lists three or more risks separated by commas, each with the ending of a risk.
  private static func listed(_ item: RichText) -> [RichText] {
    guard name(item).scalarCount == item.text.scalarCount, !item.text.holds("。") else { return [item] }
    let parts = item.split(separators: "，,").map(withoutTail).filter { !$0.text.isEmpty }
    let closed = parts.count { $0.text.closes(with: "风险") }
    let examples = ["包括", "如", "例如", "即", "尤其"]
    guard closed > 2,
      parts.allSatisfy({ part in
        (RiskWords.end(part.text) || part.text.closes(with: "预期"))
          && !examples.contains(where: part.text.opens(with:))
      })
    else { return [item] }
    return parts
  }

  /// The text without words that only introduce risks: `主要风险：…`.
  private static func withoutLead(_ text: RichText) -> RichText {
    // An enumeration after a verb: `包括油价波动、地缘冲突`.
    if let word = ["主要包括", "包括", "包含"].first(where: text.text.opens(with:)), text.text.holds("、") {
      return withoutLead(text.slice(word.scalarCount..<text.text.scalarCount).trimmed)
    }
    let scalars = Array(text.text.unicodeScalars.prefix(10))
    guard let colon = scalars.firstIndex(where: LabelledText.colons.contains) else { return text }
    let label = String(scalars: scalars[..<colon]).trimmed
    guard ["风险", "风险包括", "主要风险包括"].contains(label) || RisksParser.isLabel(label) else { return text }
    return text.slice((colon + 1)..<text.text.scalarCount).trimmed
  }

  // MARK: Numbers

  /// The parts between numbers that count up from 1, possibly several times; nil if there are not two.
  private static func numbered(_ text: RichText) -> [RichText]? {
    let scalars = text.text.scalarArray
    var starts: [(mark: Int, text: Int)] = []
    var last = 0
    var index = 0
    while index < scalars.count {
      guard mayBegin(scalars, index) || last > 0 && isBehindRisk(scalars, index),
        let length = Enumerator.length(scalars, at: index),
        let value = Enumerator.value(scalars[index..<(index + length)]),
        value == last + 1 || value == 1 && last > 1 || value == 2 && isBehindFirst(scalars, index, last)
      else {
        index += 1
        continue
      }
      starts.append((index, index + length))
      last = value
      index += length
    }
    guard starts.count > 1, let first = starts.first else { return nil }
    let slicer = RichTextSlicer(text, scalars)
    let lead = slicer.slice(0..<first.mark).trimmed
    let ends = starts.dropFirst().map(\.mark) + [scalars.count]
    let risks = zip(starts, ends).map { withoutNextLabel(slicer.slice($0.text..<$1).trimmed) }
    let isLabel = lead.text.unicodeScalars.last.map(LabelledText.colons.contains) == true
    return lead.text.isEmpty || isLabel
      || LeadingSigns.length(lead.text.scalarArray) == lead.text.scalarCount
      ? risks : [lead] + risks
  }

  /// Whether the first number is missing because a converter took it for a list marker: `需求下滑；2. 供给释放；3. ……`.
  private static func isBehindFirst(_ scalars: [Unicode.Scalar], _ index: Int, _ last: Int) -> Bool {
    last == 0 && index > 4 && "；;。".unicodeScalars.contains(scalars[..<index].last { $0 != " " } ?? " ")
  }

  private static func mayBegin(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    return "。；;，,、！？：: \n".unicodeScalars.contains(scalars[index - 1]) || Enumerator.isSign(scalars[index])
      || "(（".unicodeScalars.contains(scalars[index])
  }

  /// Whether a number directly follows a risk, without punctuation: `……的风险2.……`.
  private static func isBehindRisk(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars[index].isDecimalDigit && RiskWords.end(String(scalars: scalars[max(0, index - 8)..<index]))
  }

  /// The text without the label of the next list at its end: `投资增速转负；海外风险：`.
  private static func withoutNextLabel(_ text: RichText) -> RichText {
    guard let end = text.text.last, end == "：" || end == ":" else { return text }
    let scalars = text.text.scalarArray
    guard let cut = scalars.lastIndex(where: { "；;。".unicodeScalars.contains($0) }) else { return text }
    return text.slice(0..<cut)
  }

  // MARK: Sentences and signs

  /// Splits sentences that each name a risk. A sentence that does not explains the one before.
  private static func sentences(_ text: RichText) -> [RichText] {
    let parts = text.split(separators: "。").filter { !$0.text.isEmpty }
    guard parts.count > 1 else { return parts }
    var risks: [[RichText]] = []
    for part in parts {
      let above = risks.last?.first
      let explains =
        above.map { above in
          RiskWords.isName(name(above))
            && (RiskWords.isCondition(part.text)
              || part.text.count > 40 && RiskWords.takesUpReport(part.text))
        } ?? false
      if above == nil || !explains && (RiskWords.end(name(part)) || isOwnSentence(part, behind: above)) {
        risks.append([part])
      } else {
        risks[risks.count - 1].append(part)
      }
    }
    return risks.map { RichText.joined($0) { _, _ in "。" } }
  }

  /// Whether two sentences are separate risks: both are clauses and not names, and the second does not refer to the
  /// first.
  private static func isOwnSentence(_ text: RichText, behind above: RichText?) -> Bool {
    guard let above, !RiskWords.isName(name(above)), name(above).count == above.text.count else {
      return false
    }
    return above.text.count > 30 && text.text.count > 30 && !RiskWords.takesUp(text.text)
  }

  /// The text before the explanation.
  private static func name(_ text: RichText) -> String {
    text.text.prefix { $0 != "：" && $0 != ":" }.trimmed
  }

  /// Splits at commas if each part names a risk; a part that does not belongs to the next: `经济下行，导致增速放缓的风险` is one
  /// risk. Then splits at `、` if two parts have the ending of a risk.
  private static func bySigns(_ text: RichText) -> [RichText] {
    guard name(text).scalarCount == text.text.scalarCount, !text.text.holds("。") else {
      return [text]
    }
    let parts = text.split(separators: "，,").map(withoutTail).filter { !$0.text.isEmpty }
    let closed = parts.count { $0.text.closes(with: "风险") }
    let risks = closed > 1 ? closing(parts) : withReasons(parts)
    let isList = risks.count == 1 || risks.allSatisfy { RiskWords.isName(firstClause($0.text)) }
    return (isList ? risks : [text]).flatMap(byEnumeration)
  }

  private static func firstClause(_ text: String) -> String { String(text.prefix { $0 != "，" && $0 != "," }) }

  private static func byEnumeration(_ text: RichText) -> [RichText] {
    let parts = text.split(separators: "、").map(withoutTail).filter { !$0.text.isEmpty }
    let names = parts.count { RiskWords.isPlain($0.text) }
    let areNames =
      parts.count > 1 && parts.allSatisfy { RiskWords.end($0.text) } && !text.text.closes(with: "的风险")
    // Words listed with `、` are short; whole clauses are separate risks.
    let areLong =
      parts.count > 2 && parts.allSatisfy { (8...30).contains($0.text.count) } && !text.text.holds("，")
    let areMixed = parts.count > 2 && areRisksOrTroubles(parts.map(\.text)) && !text.text.holds("，")
    guard names > 1 || areNames || areLong || areMixed else { return [text] }
    return merged(parts, "、", isWhole: { RiskWords.end($0) || areLong || areMixed })
  }

  /// Whether at least two words of a list end like risks and the others name a trouble: `需求不及预期、食品安全问题、成本波动`.
  private static func areRisksOrTroubles(_ words: [String]) -> Bool {
    words.count(where: RiskWords.end) > 1
      && words.allSatisfy { (4...20).contains($0.count) && (RiskWords.end($0) || RiskWords.isTrouble($0)) }
  }

  /// Joins clauses into risks that have the ending of one. A clause without it belongs to the next, unless it names a
  /// risk itself and the next one is not its consequence.
  private static func closing(_ parts: [RichText]) -> [RichText] {
    var risks: [RichText] = []
    var open: [RichText] = []
    for (index, part) in parts.enumerated() {
      open.append(part)
      let next = index + 1 < parts.count ? parts[index + 1].text : ""
      let isName =
        RiskWords.isPlain(part.text) || part.text.count <= 10 && RiskWords.end(part.text) && open.count == 1
      let isShort = isName && !RiskWords.isCondition(part.text) && !RiskWords.goesOn(next)
      guard part.text.closes(with: "风险") || isShort else { continue }
      risks.append(RichText.joined(open) { _, _ in "，" })
      open = []
    }
    return risks + (open.isEmpty ? [] : [RichText.joined(open) { _, _ in "，" }])
  }

  private static func merged(
    _ parts: [RichText], _ sign: String, isWhole: (String) -> Bool
  ) -> [RichText] {
    var risks: [RichText] = []
    var open: [RichText] = []
    for part in parts {
      open.append(part)
      guard isWhole(part.text) else { continue }
      risks.append(RichText.joined(open) { _, _ in sign })
      open = []
    }
    return risks + (open.isEmpty ? [] : [RichText.joined(open) { _, _ in sign }])
  }

  /// Joins risks with their consequences, and these with further ones: `监管趋严，可能影响新品上线`.
  private static func withReasons(_ parts: [RichText]) -> [RichText] {
    var risks: [[RichText]] = []
    for part in parts {
      let isConsequence = risks.last.map { $0.count > 1 || RiskWords.isCondition($0[0].text) } ?? false
      let isBased =
        risks.last.map { $0.count == 1 && RiskWords.isBasis($0[0].text) } ?? false
        && ["失效", "偏差", "误差", "局限"].contains(where: part.text.holds)
      if !risks.isEmpty, isBased || RiskWords.goesOn(part.text) || isConsequence && !RiskWords.end(part.text)
      {
        risks[risks.count - 1].append(part)
      } else {
        risks.append([part])
      }
    }
    return risks.map { RichText.joined($0) { _, _ in "，" } }
  }

  /// The text without the ending of the list, such as `等` and a full stop: `…的风险等。`.
  private static func withoutTail(_ text: RichText) -> RichText {
    var result = text
    for tail in [" and", " or", "；", ";", "。", ".", "等风险", "等", "，", "、", ","]
    where result.text.closes(with: tail) {
      // `等风险` is dropped from `需求下滑等风险`, but not from `等级风险`.
      let kept = result.text.scalarCount - tail.scalarCount
      if kept > 1 { result = result.slice(0..<kept).trimmed }
    }
    return result
  }
}

extension RichText {
  /// The sentences of an English text. The full stop in `U.S.` does not end one.
  fileprivate var sentencesInEnglish: [RichText] {
    let scalars = text.scalarArray
    let ends = scalars.indices.dropFirst().filter { place in
      scalars[place] == "." && place + 2 < scalars.count && scalars[place + 1] == " "
        && ("A"..."Z").contains(scalars[place + 2]) && !("A"..."Z").contains(scalars[place - 1])
    }
    let slicer = RichTextSlicer(self, scalars)
    return zip([0] + ends.map { $0 + 1 }, ends + [scalars.count]).map { slicer.slice($0..<$1).trimmed }
      .filter { !$0.text.isEmpty }
  }
}
