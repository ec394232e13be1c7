import Document
import Lexemes
import Lexicon

/// Finds the house of a report by the e-mail addresses of its people, if the report names that house elsewhere.
enum MailHouse {
  /// - Returns: the house; nil where addresses are of several houses, or the house is not named.
  static func find(in outline: Outline) -> String? {
    let lines = outline.blocks.flatMap(\.textLines).filter { $0.text.holds("@") }
    let houses = Set(lines.flatMap { owners($0.text) })
    guard houses.count == 1, let house = houses.first else { return nil }
    return isNamed(house, in: outline) ? house : nil
  }

  /// The houses of the addresses in a text.
  private static func owners(_ text: String) -> [String] {
    text.lowercased().split(separator: "@").dropFirst().compactMap { rest -> String? in
      var domain = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
      while !domain.isEmpty {
        if let house = HouseWords.domains[domain] { return house }
        guard let point = domain.firstIndex(of: ".") else { return nil }
        domain = String(domain[domain.index(after: point)...])
      }
      return nil
    }
  }

  /// Whether a line names the house: `东北证券`, `川财研究所`, or one of its marks in English.
  private static func isNamed(_ house: String, in outline: Outline) -> Bool {
    let marks = HouseWords.englishHouses.first { $0.name == house }?.marks ?? [house]
    let short = house.closes(with: "证券") ? String(house.dropLast(2)) : house
    let names = house.hasHan ? [house] + HouseWords.desks.map { short + $0 } : marks
    return outline.sections.contains { section in
      names.contains(where: section.title.holds)
        || section.blocks.contains {
          $0.textLines.contains { line in names.contains(where: line.text.holds) }
        }
    }
  }
}
