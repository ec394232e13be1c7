import Document
import Lexemes
import Lexicon

/// Labels on an English first page, which are not part of its text: `Company Report`, `Asia Pacific Equity Research`,
/// `UK | Investment Companies`, `Target price: HKD725.00`, `Morgan Stanley Asia Limited+`.
enum EnglishFrontLabel {
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count < 120, !text.hasWide,
      text.unicodeScalars.contains(where: \.isASCIILetter)
    else { return false }
    return isMadeOfParts(text) || isOfRegion(text) || isOfSector(text) || namesKind(text) || isLabelled(text)
      || isHouse(text) || isMonth(text)
      || isOfCodes(text) || isOfFigures(text) || hasLabelledFigures(text) || text.closes(with: " From To")
  }

  /// Whether a text is only words for kinds of reports, regions and fields of a header.
  private static func isMadeOfParts(_ text: String) -> Bool {
    let words = text.lowercased().split(at: " /-–&,+")
    return (1...7).contains(words.count) && words.allSatisfy(FrontPageWords.englishLabelParts.contains)
  }

  /// Whether a text is a region and an industry: `China (PRC) | Technology`. `Acme Corp. | Europe` begins with a
  /// company.
  private static func isOfRegion(_ text: String) -> Bool {
    let parts = text.split(at: "|")
    guard parts.count == 2, parts[1].utf8.count < 40 else { return false }
    let region = parts[0].filter { $0 != "(" && $0 != ")" }.trimmed
    return !region.isEmpty && isMadeOfParts(region)
  }

  /// Whether a text is only names of sectors, or words for kinds of reports and regions: `Autos & Auto Technology`.
  static func namesSectors(_ text: String) -> Bool {
    text.lowercased().split(at: " /-–&,+").allSatisfy {
      FrontPageWords.englishSectors.contains($0) || FrontPageWords.englishLabelParts.contains($0)
    }
  }

  /// Whether a text is a region and a sector without a bar: `China Information Technology`,
  /// `Media & Entertainment Hong Kong`.
  private static func isOfSector(_ text: String) -> Bool {
    let words = text.lowercased().split(at: " /-–&,+")
    // `China Utilities Sector` is the title of a report.
    guard (2...7).contains(words.count), let first = words.first, let last = words.last, last != "sector"
    else {
      return false
    }
    let isPlaced = [first, last].contains(where: FrontPageWords.englishRegions.contains)
    return isPlaced
      && words.allSatisfy {
        FrontPageWords.englishLabelParts.contains($0) || FrontPageWords.englishSectors.contains($0)
      }
  }

  /// Whether a text names the kind of report: `Acme International Global Markets | Equity Research | Company Update`.
  private static func namesKind(_ text: String) -> Bool {
    let parts = text.split(at: "|").map { $0.trimmed.lowercased() }
    return parts.count > 2 && parts.count(where: FrontPageWords.englishKinds.contains) > 1
  }

  /// Whether a text has a label: `EQUITY: TECHNOLOGY`, `Target price: HKD725.00 (from HKD725.00)`,
  /// `Share price (18 Mar): HKD550.50`.
  private static func isLabelled(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else {
      return false
    }
    let label = text[..<colon].prefix { $0 != "(" }.trimmed.lowercased()
    return FrontPageWords.englishLabels.contains(label)
  }

  /// Whether a text is a house, possibly with words for a kind of report: `Deutsche Bank`, `BERNSTEIN FLASHMAIL`,
  /// `Morgan Stanley Asia Limited+`.
  private static func isHouse(_ text: String) -> Bool {
    let lower = text.lowercased()
    let mark = HouseWords.englishHouses.flatMap(\.marks).first { lower.opens(with: $0.lowercased()) }
    guard let mark else { return false }
    let rest = lower.dropFirst(mark.count).trimmed
    return rest.isEmpty || isMadeOfParts(String(rest))
      || FrontPageWords.companyEnds.contains { text.closes(with: " " + $0) }
  }

  /// Whether a text is only codes of a share: `AMZN.OQ AMZN US`, `0700.HK 700 HK`.
  private static func isOfCodes(_ text: String) -> Bool {
    let words = text.split(at: " ,/|")
    return words.count > 1 && text.holds(".")
      && words.allSatisfy { word in
        word.utf8.count <= 12
          && word.utf8.allSatisfy { $0.isDigit || $0.isCapital || $0 == UInt8(ascii: ".") }
      }
  }

  /// Whether a text is a label with a former and a current value: `Price Target €16.00 €18.00`,
  /// `Rating Equal-weight Overweight`.
  private static func isOfFigures(_ text: String) -> Bool {
    let words = text.split(at: " ")
    guard (2...8).contains(words.count) else { return false }
    if words[0].lowercased() == "rating" {
      return words.dropFirst().allSatisfy { EnglishRating($0) != nil || $0.utf8.allSatisfy { $0 < 0x41 } }
    }
    let figures = words.count { word in
      word.hasDigit && word.unicodeScalars.count { $0.isASCIILetter } <= 3 && !word.holds("/")
        && !word.utf8.allSatisfy(\.isDigit)
    }
    return figures > 1 && 2 * figures >= words.count - 2
      && words.suffix(figures).allSatisfy(\.hasDigit)
  }

  /// Whether a text has several labels with figures: `0700.HK 12m Price Target: HK$700.00 Price: HK$550.50`.
  private static func hasLabelledFigures(_ text: String) -> Bool {
    let words = text.split(at: " ")
    let figures = words.indices.dropFirst().count { place in
      words[place - 1].closes(with: ":")
        && words[place].unicodeScalars.drop { !$0.isDecimalDigit && !$0.isASCIILetter }.first?.isDecimalDigit
          == true
        || words[place - 1].closes(with: ":") && words[place].holds("$")
    }
    return figures > 1
  }

  /// Whether a text is only a month: `July 2026`.
  private static func isMonth(_ text: String) -> Bool {
    let words = text.split(at: " ,")
    guard words.count == 2, words[1].utf8.count == 4, words[1].utf8.allSatisfy(\.isDigit) else {
      return false
    }
    return MonthNames.areOpened(by: words[0]) && words[0].utf8.allSatisfy { !$0.isDigit }
  }
}
