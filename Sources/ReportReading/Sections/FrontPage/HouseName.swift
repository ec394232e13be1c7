import Lexemes
import Lexicon

/// Finds a house's name in text by the house itself.
enum HouseName {
  /// The name of the house in a text: `本报告由国信证券股份有限公司…制作`, `国信证券投资评级标准`, `国信证券经济研究所`.
  ///
  /// In a disclaimer or the like, a company named in full is the house. Elsewhere the text must refer to itself.
  static func selfNamed(_ text: String, isLegal: Bool) -> String? {
    guard text.utf8.count < 6_000 else { return nil }
    return Self.printed(in: text) { selfNamed(simplified: $0, isLegal: isLegal) }
  }

  /// Looks for a name among simplified characters, and gives it in those that are printed.
  private static func printed(in text: String, _ find: (String) -> String?) -> String? {
    guard HouseWords.traditionalMarks.contains(where: text.holds) else { return find(text) }
    return find(text.simplified).flatMap(text.printed(simplified:)) ?? find(text)
  }

  private static func selfNamed(simplified text: String, isLegal: Bool) -> String? {
    if let name = quotedSource(text) { return name }
    guard
      HouseWords.markers.contains(where: text.holds)
        || isLegal && HouseWords.legalEnds.contains(where: text.holds)
    else { return nil }
    let isOwn = isLegal || HouseWords.selfWords.contains(where: text.holds)
    if isOwn, let name = company(in: text) { return name }
    // A rating scale or a research department is always that of the house itself.
    guard isLegal || text.utf8.count < 120, !HouseWords.careers.contains(where: text.holds) else {
      return nil
    }
    for marker in HouseWords.ownEnds + (isLegal ? HouseWords.legalEnds : []) {
      guard let place = text.bounds(of: marker) else { continue }
      let kind = HouseWords.kinds.first(where: marker.opens(with:)) ?? ""
      if let name = name(endingAt: place.lowerBound, of: text) {
        return HouseWords.ownNames[name + kind] ?? name + kind
      }
    }
    return nil
  }

  /// The name by which the house asks to be quoted: `引用、刊发须注明出处为“某某期货”`.
  private static func quotedSource(_ text: String) -> String? {
    guard let place = HouseWords.sourceRequests.lazy.compactMap({ text.bounds(of: $0) }).first else {
      return nil
    }
    let rest = text[place.upperBound...].drop { "为是:：“\"「《 ".contains($0) }
    let name = rest.prefix { !"”\"」》，,。；;、且并及或 ".contains($0) }
    let house =
      HouseWords.desks.first(where: name.closes(with:)).map { String(name.dropLast($0.count)) }
      ?? String(name)
    return (4...10).contains(house.count) && house.unicodeScalars.allSatisfy(\.isHan)
      && HouseWords.kinds.contains(where: house.closes(with:)) ? house : nil
  }

  /// The house of a research department named in a note: `资料来源：Wind，国信证券研究所`.
  static func desk(_ text: String) -> String? { printed(in: text, desk(simplified:)) }

  private static func desk(simplified text: String) -> String? {
    for marker in HouseWords.ownEnds {
      guard let place = text.bounds(of: marker),
        let kind = HouseWords.kinds.first(where: marker.opens(with:)),
        let name = name(endingAt: place.lowerBound, of: text)
      else { continue }
      return name + kind
    }
    return nil
  }

  /// The house of a research department on the first page, alone or beside a date: `中金公司研究部`.
  static func desk(ofFrontLine text: String) -> String? { printed(in: text, desk(ofSimplifiedLine:)) }

  private static func desk(ofSimplifiedLine text: String) -> String? {
    guard !HouseWords.careers.contains(where: text.holds) else { return nil }
    for word in text.split(at: "·•・|│丨 ") where word.count <= 14 && word.allSatisfy(\.isLetter) {
      guard let desk = HouseWords.desks.first(where: word.closes(with:)) else { continue }
      let house = word.dropLast(desk.count)
      if (HouseWords.kinds + ["公司", "国际"]).contains(where: house.closes(with:)), house.count > 3 {
        return String(house)
      }
    }
    return nil
  }

  /// The first company named in full in a text: `国信证券股份有限公司`, `甲证券（香港）有限公司`.
  private static func company(in text: String) -> String? {
    let places = HouseWords.companyEnds.compactMap { text.bounds(of: $0) }
    guard let place = places.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    var end = place.lowerBound
    var branch = ""
    // A branch in parentheses: `（香港）`.
    if end > text.startIndex, ")）".contains(text[text.index(before: end)]),
      let open = text[..<end].lastIndex(where: { "(（".contains($0) }),
      text.distance(from: open, to: end) <= 6
    {
      branch = String(text[open..<end])
      end = open
    }
    guard let name = name(endingAt: end, of: text) else { return nil }
    guard let kind = HouseWords.kinds.first(where: name.closes(with:)) else {
      return HouseWords.shortNames[name]
    }
    return name.count > kind.count ? (HouseWords.ownNames[name] ?? name) + branch : nil
  }

  private static let functionWords = Signs(HouseWords.functionWords.unicodeScalars)

  /// The characters before a place that may be a name, back to the last punctuation mark or function word.
  private static func name(endingAt end: String.Index, of text: String) -> String? {
    var scalars: [Unicode.Scalar] = []
    for scalar in text[..<end].unicodeScalars.reversed() {
      guard scalar.isHan, scalars.count < 12, !functionWords.contains(scalar) else { break }
      scalars.append(scalar)
    }
    var name = String(scalars: Array(scalars.reversed()))
    for opening in HouseWords.openings {
      if let place = name.bounds(of: opening) { name = String(name[place.upperBound...]) }
    }
    return (2...10).contains(name.count) ? name : nil
  }
}
