import Document
import Lexemes
import Lexicon

/// A list of risks after a lead in an English text: `We maintain Buy. Key risks: weaker demand; delays.`,
/// `Downside risks are: 1) …; 2) …`, `Risks to our target price include (1) …`,
/// `Key risks are weak demand, delays and costs`.
struct EnglishRisk {
  /// The text after the lead, up to the next one or the end of the text.
  let list: RichText
  /// Whether the list is numbered. Lists in legal texts never are.
  let isNumbered: Bool
  /// Whether the lead is at the beginning of the text.
  let isWhole: Bool

  /// The lists of a text, in order. A lead must be at the start of the text or of a sentence; a list that is as long
  /// as a chapter, or only refers elsewhere, is left out.
  static func lists(in text: RichText) -> [EnglishRisk] {
    guard text.text.holds("isk"), !text.text.hasWide else { return [] }
    let scalars = text.text.scalarArray
    let atStarts = sentenceStarts(scalars).compactMap { start in
      (leadEnd(scalars, from: start) ?? verbEnd(scalars, from: start)).map { start..<$0 }
    }
    // One that is part of another is left out.
    let runIn = runInLeads(scalars).filter { lead in !atStarts.contains { $0.overlaps(lead) } }
    let leads = (atStarts + runIn).sorted { $0.lowerBound < $1.lowerBound }
    let ends = leads.dropFirst().map(\.lowerBound) + [scalars.count]
    let slicer = RichTextSlicer(text, scalars)
    return zip(leads, ends).compactMap { lead, end in
      EnglishRisk(slicer.slice(lead.upperBound..<end).trimmed, isWhole: lead.lowerBound == 0)
    }
  }

  /// Whether a text begins with such a lead, whatever follows: `Downside risks include:`, `The key risk is …`.
  static func opens(_ text: String) -> Bool {
    let words = String(text.prefix(longestVerbLead)).lowercased().split(at: " :")
    return words.indices.contains {
      SectionWords.englishRiskVerbs.contains(words[$0]) && isLead(Array(words[...$0]))
    }
  }

  /// Whether a line is the title of a passage on valuation and risks: `Price Target Risks and Methodology - Acme`.
  static func isTitle(_ text: String) -> Bool {
    guard text.utf8.count <= longestTitle, text.holds("isk"), text.utf8.first?.isCapital == true,
      let last = text.last, !".:;,".contains(last)
    else { return false }
    let words = Set(text.lowercased().split(at: " -–,&:"))
    return !words.isDisjoint(with: ["risk", "risks"])
      && !words.isDisjoint(with: SectionWords.englishBesideRisks)
  }

  private static let longestTitle = 80

  private init?(_ text: RichText, isWhole: Bool) {
    let isElsewhere = ["see ", "please ", "refer "].contains(where: text.text.lowercased().opens(with:))
    guard text.text.count >= Self.shortest, !isElsewhere else { return nil }
    let numbered = Self.numbered(text)
    guard let list = numbered ?? (text.text.count <= Self.longest ? text : nil) else { return nil }
    self.list = list
    isNumbered = numbered != nil
    self.isWhole = isWhole
  }

  /// The risks that the list names.
  var parts: [RichText] {
    guard !isNumbered, let members = EnglishEnumeration.members(of: list.text.scalarArray[...]) else {
      return RiskList.split(list)
    }
    return members.map { list.slice($0).trimmed }
  }

  private static let shortest = 12
  private static let longest = 400

  // MARK: The lead

  private static func sentenceStarts(_ scalars: [Unicode.Scalar]) -> [Int] {
    let behind = scalars.indices.filter { place in
      place > 0
        && (scalars[place - 1] == "\n"
          || scalars[place - 1] == " " && place > 1
            && ".;!?".unicodeScalars.contains(scalars[place - 2]))
    }
    return [0] + behind
  }

  /// Leads of numbered lists directly behind a heading that a converter ran into the text:
  /// `Risks to the target price Downside risks include (1) …`.
  private static func runInLeads(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let heading = " price ".scalarArray
    return scalars.indices.compactMap { place in
      guard scalars[place] == "p" || scalars[place] == "P", place > 0,
        scalars[(place - 1)...].starts(with: heading)
      else { return nil }
      let start = place + heading.count - 1
      guard start < scalars.count, ("A"..."Z").contains(scalars[start]),
        let end = leadEnd(scalars, from: start),
        isNumberOne(scalars, at: scalars.skippingBlanks(from: end))
      else { return nil }
      return start..<end
    }
  }

  /// The index after a lead that begins at `start`; nil if none does.
  private static func leadEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var words: [String] = []
    var place = start
    while place < scalars.count, words.count <= longestLead {
      if scalars[place] == " " {
        place += 1
        continue
      }
      if isNumberOne(scalars, at: place) { return isLead(words) ? place : nil }
      let word = scalars[place...].prefix { $0.isASCIILetter || "/'’-".unicodeScalars.contains($0) }
      guard !word.isEmpty else { return nil }
      words.append(String(scalars: word).lowercased())
      place = word.endIndex
      guard place < scalars.count, scalars[place] == ":" else { continue }
      let isFollowed = place + 1 < scalars.count && scalars[place + 1] == " "
      return isFollowed && isLead(words) ? place + 1 : nil
    }
    return nil
  }

  /// The index after a lead without a colon, such as `Key downside risks are`, if a list of at least three members
  /// follows.
  private static func verbEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let words = scalars[start...].prefix(longestVerbLead).split(separator: " ")
    for (index, word) in words.dropLast().enumerated()
    where SectionWords.englishRiskVerbs.contains(String(scalars: Array(word))) {
      guard isLead(words[...index].map { String(scalars: Array($0)).lowercased() }) else { return nil }
      let rest = scalars[word.endIndex...]
      guard rest.count <= longest else { return nil }
      return EnglishEnumeration.members(of: rest) == nil ? nil : word.endIndex
    }
    return nil
  }

  private static let longestVerbLead = 60

  /// The most words of a lead: `risks to our target price for the shares include`.
  private static let longestLead = 14

  /// Whether words are a lead: `key downside risks`, `risks to our call include`.
  private static func isLead(_ words: [String]) -> Bool {
    let kinds = words.prefix { SectionWords.englishRiskKinds.contains($0) }
    var rest = words.dropFirst(kinds.count)
    guard let noun = rest.popFirst(), ["risk", "risks"].contains(noun) else { return false }
    if rest.first == "factors" { rest.removeFirst() }
    while let last = rest.last, SectionWords.englishRiskVerbs.contains(last) { rest.removeLast() }
    return rest.isEmpty || rest.first.map(SectionWords.englishBehindRisk.contains) ?? false
  }

  /// Whether a first number is at a place: `1)`, `(1)`, `(i)` or `1.`.
  private static func isNumberOne(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    Enumerator.length(scalars, at: place).map { Enumerator.value(scalars[place..<(place + $0)]) == 1 }
      ?? false
  }

  // MARK: The list

  /// A numbered list without the sentences after its last item; nil if the text does not begin with the first number
  /// or has no second one.
  private static func numbered(_ text: RichText) -> RichText? {
    let scalars = text.text.scalarArray
    guard isNumberOne(scalars, at: 0) else { return nil }
    var last = 1
    var lastStart = 0
    for place in scalars.indices.dropFirst() where scalars[place - 1] == " " {
      guard let length = Enumerator.length(scalars, at: place),
        Enumerator.value(scalars[place..<(place + length)]) == last + 1
      else { continue }
      last += 1
      lastStart = place + length
    }
    guard last > 1 else { return nil }
    let end = scalars.indices.first { $0 > lastStart && endsSentence(scalars, at: $0) }
    return end.map { text.slice(0..<$0) } ?? text
  }

  /// Whether a full stop ends a sentence: a capital letter follows. Those of `U.S.` and `vs. 5%` do not.
  private static func endsSentence(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    guard scalars[place] == ".", place + 2 < scalars.count, scalars[place + 1] == " " else { return false }
    let isCapital = ("A"..."Z").contains(scalars[place + 2])
    return isCapital && !("A"..."Z").contains(scalars[place - 1])
  }
}
