import Document
import Lexemes
import Lexicon

/// Lists of risks that a text in English names behind a lead: `We maintain Buy. Key risks: weaker demand; delays.`,
/// `Downside risks are: 1) …; 2) …`, `Risks to our target price include (1) …`, `Key risks are weak demand, delays and costs`.
struct EnglishRisk {
  /// What is behind the lead, up to the next one or the end of the text.
  let list: RichText
  /// Whether the list is numbered, which the house's own text on law never is.
  let isNumbered: Bool
  /// Whether the lead is the beginning of the text.
  let isWhole: Bool

  /// The lists of a text, in order; none where no lead is at the text's start or behind a full stop, and where what
  /// follows is as long as a chapter or leads somewhere else.
  static func lists(in text: RichText) -> [EnglishRisk] {
    guard text.text.holds("isk"), !text.text.hasWide else { return [] }
    let scalars = text.text.scalarArray
    let leads = sentenceStarts(scalars).compactMap { start in
      (leadEnd(scalars, from: start) ?? verbEnd(scalars, from: start)).map { start..<$0 }
    }
    let ends = leads.dropFirst().map(\.lowerBound) + [scalars.count]
    let slicer = RichTextSlicer(text, scalars)
    return zip(leads, ends).compactMap { lead, end in
      EnglishRisk(slicer.slice(lead.upperBound..<end).trimmed, isWhole: lead.lowerBound == 0)
    }
  }

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

  /// The place behind a lead that begins at `start`; nil where none does.
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

  /// The place behind `Key downside risks are` without a colon, where a list of three members or more is behind it.
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

  /// `risks to our target price for the shares include`.
  private static let longestLead = 14

  /// `key downside risks`, `risks to our call include`: what the risks are of is behind them, no more than a few words.
  private static func isLead(_ words: [String]) -> Bool {
    let kinds = words.prefix { SectionWords.englishRiskKinds.contains($0) }
    var rest = words.dropFirst(kinds.count)
    guard let noun = rest.popFirst(), ["risk", "risks"].contains(noun) else { return false }
    if rest.first == "factors" { rest.removeFirst() }
    while let last = rest.last, SectionWords.englishRiskVerbs.contains(last) { rest.removeLast() }
    return rest.isEmpty || rest.first == "to" || rest.first == "for"
  }

  /// `1)`, `(1)`, `(i)` or `1.`.
  private static func isNumberOne(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    Enumerator.length(scalars, at: place).map { Enumerator.value(scalars[place..<(place + $0)]) == 1 }
      ?? false
  }

  // MARK: The list

  /// A numbered list without the sentences behind its last item; nil where the text does not begin with its first number
  /// or has no second.
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

  /// A full stop that a capital follows: that of `U.S.` or `vs. 5%` ends no sentence.
  private static func endsSentence(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    guard scalars[place] == ".", place + 2 < scalars.count, scalars[place + 1] == " " else { return false }
    let isCapital = ("A"..."Z").contains(scalars[place + 2])
    return isCapital && !("A"..."Z").contains(scalars[place - 1])
  }
}
