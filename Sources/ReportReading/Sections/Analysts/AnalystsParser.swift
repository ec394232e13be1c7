import Document
import Lexemes
import Lexicon

/// Reads analysts and contacts: `**证券分析师:** 张三 0755-00000000`, with e-mail address and licence on the lines below.
enum AnalystsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var finder = ContactFinder(hasRoster: Roster.isPrinted(in: outline))
    let body = outline.sections.firstIndex { FrontPage.body.contains($0.kind) } ?? outline.sections.endIndex
    let risks = outline.sections.firstIndex { $0.kind == .risks } ?? outline.sections.endIndex
    let law = outline.sections.firstIndex { $0.kind == .legal } ?? outline.sections.endIndex
    for (index, section) in outline.sections.enumerated() {
      let isFront = index < body || outline.isOnFirstPage(section.line)
      // After the legal text, a heading with a person is that of an office.
      finder.isBehind = index > risks && !outline.isOnFirstPage(section.line)
      if index >= law, !outline.isOnFirstPage(section.line) { finder.passLaw() }
      finder.read(section, isFront: isFront || section.kind == .analysts && index < law, in: outline)
    }
    finder.close()
    // If nobody was named before, the people may be under a heading of their own on the last page.
    if finder.analysts.isEmpty {
      for section in outline.sections.dropFirst(law) where section.kind == .analysts {
        finder.read(section, isFront: true, in: outline)
      }
      finder.close()
    }
    report.analysts = finder.analysts
    for line in finder.lines { report.claim(line...line, as: .dataset("analysts")) }
    for value in finder.unclaimed {
      report.diagnostics.append(
        Diagnostic(
          .contactUnclaimed,
          value.isCutLicence
            ? "The licence '\(value.text)' lacks digits"
            : "'\(value.text)' cannot be assigned to one person", dataset: "analysts",
          printed: value.text,
          line: value.line))
    }
  }
}

/// Lines of a house's offices.
private enum OfficeLine {
  /// `销售联系人`, `机构销售通讯录`: all that follows is about people who did not write the report.
  static func opensSales(_ text: String) -> Bool {
    guard text.holds("销售"), text.hanCount <= 12, !text.hasDigit else { return false }
    // `T able_Sales 销售联系人`: a mark of the template that a converter cut.
    let words = text.trimmed.split(at: " ")
    return words.last.map { word in SectionWords.salesEndings.contains(where: word.closes(with:)) } ?? false
  }

  /// Whether the first rows of a table are such a heading.
  static func opensSales(_ grid: Grid) -> Bool {
    grid.rows.prefix(2).contains { row in row.contains { opensSales($0.text) } }
  }
}

/// Collects consecutive lines of people, section by section.
private struct ContactFinder {
  private(set) var analysts: [Analyst] = []
  private(set) var lines: [Int] = []
  private(set) var unclaimed: [ContactToken] = []
  private var tokens: [ContactToken] = []
  private var paragraph = 0
  /// The paragraph of running text that followed the last line of people; nil if none did.
  private var interruption: Int?
  private var isFront = true
  /// Whether a line has begun a list of sales staff after the front page.
  private var isOfSales = false
  /// Whether the current section comes after the report's risks.
  var isBehind = false
  /// Whether the report ends with a list of all people of the house.
  private let hasRoster: Bool
  /// Whether people were named before the legal text; nil until that text begins.
  private var hasOwnPeople: Bool?

  init(hasRoster: Bool) { self.hasRoster = hasRoster }

  /// Begins the part after the legal text, which may have contacts of offices with e-mail addresses but without
  /// licences.
  mutating func passLaw() {
    guard hasOwnPeople == nil else { return }
    close()
    hasOwnPeople = !analysts.isEmpty
  }

  /// Reads a section. In a PDF only the first two pages are the front, even if a section that begins there is longer.
  mutating func read(_ section: OutlineSection, isFront: Bool, in outline: Outline) {
    enter(isFront)
    isOfSales = false
    guard !section.title.holds("销售") else { return close() }
    if let heading = section.heading {
      paragraph += 1
      let line = ContactLine(section.title)
      if line.isContact || isFront && line.isNames {
        append(line, heading.number)
      } else if !goesOn(line) {
        close()
      }
    }
    for block in section.blocks {
      if outline.hasPages, isFront {
        enter(outline.page(ofLine: block.lines.lowerBound).map { $0 <= FrontPage.mostPages } ?? true)
      }
      read(block)
    }
  }

  private mutating func enter(_ isFront: Bool) {
    if isFront != self.isFront { close() }
    self.isFront = isFront
  }

  private mutating func read(_ block: Block) {
    switch block.content {
    case .paragraph(let lines), .item(_, let lines):
      if let first = lines.first, !isFront && lines.count == 1 || lines.count > 2,
        OfficeLine.opensSales(first.text)
      {
        isOfSales = true
      }
      guard !isOfSales, !Self.isRunningText(lines) else { return close() }
      let isOpen = !tokens.isEmpty && lines.allSatisfy { $0.text.utf8.count < Self.shortLine }
      guard isFront || isOpen || lines.contains(where: { ContactLine.mayOpenList($0.text) }) else {
        return close()
      }
      paragraph += 1
      for (index, line) in lines.enumerated() where interruption != nil || !completes(line.text) {
        let isAbove = index + 1 < lines.count && ContactLine.isOfValues(lines[index + 1].text)
        if isAbove, let stranger = ContactLine.stranger(line.text) {
          append(stranger, line.number)
        } else {
          read(ContactLine(line.text), line.number)
        }
      }
    case .boilerplate, .hidden, .image: break
    case .table(let grid):
      if OfficeLine.opensSales(grid) { isOfSales = true }
      close()
    case .heading, .leader: close()
    }
  }

  /// Whether lines are a wrapped paragraph in English that may mention people, as disclosures do.
  private static func isRunningText(_ lines: [TextLine]) -> Bool {
    guard lines.count > 4, lines.allSatisfy({ !$0.text.hasHan }) else { return false }
    let long = lines.count {
      $0.text.utf8.count >= 60 && !$0.text.holds("|") && !$0.text.trimmed.holds("   ")
    }
    let mails = lines.count { $0.text.holds("@") }
    return 4 * long >= 3 * lines.count && 4 * mails < lines.count && lines.contains { $0.text.holds(". ") }
  }

  /// The most bytes of lines that continue a list, whatever their content.
  private static let shortLine = 100

  private mutating func read(_ line: ContactLine, _ number: Int) {
    if line.isOfPeople || isFront && line.isLatinWithMail {
      if interruption != nil, !goesOnBehindText(line) { close() }
      interruption = nil
      append(line, number)
    } else if !goesOn(line) {
      leave()
    }
  }

  /// Handles running text. On the first page a side bar may continue after it, where a converter put the text between
  /// a name and its contact details.
  private mutating func leave() {
    guard isFront, lacksValues, paragraph - (interruption ?? paragraph) < Self.longestInterruption else {
      return close()
    }
    interruption = interruption ?? paragraph
  }

  /// The most paragraphs of text between a name and its e-mail address.
  private static let longestInterruption = 3

  /// Whether the last person named has no e-mail address yet.
  private var lacksValues: Bool {
    guard let name = tokens.lastIndex(where: { $0.kind == .name }) else { return false }
    return !tokens[name...].contains { $0.kind == .email }
  }

  /// Whether a line after running text has only contact details that the last person lacks, with an e-mail address or
  /// a licence among them.
  private func goesOnBehindText(_ line: ContactLine) -> Bool {
    guard let name = tokens.lastIndex(where: { $0.kind == .name }) else { return false }
    let printed = Set(tokens[name...].map(\.kind))
    let isOwn = line.tokens.allSatisfy { $0.kind != .email || Surname.mayOwn($0.text, tokens[name].text) }
    return line.isPersonal && isOwn && line.tokens.allSatisfy { $0.isValue && !printed.contains($0.kind) }
  }

  /// Whether a line is an English job title or employer, between a name and its e-mail address:
  /// `Analyst, Internet Research`.
  private func goesOn(_ line: ContactLine) -> Bool { isFront && !tokens.isEmpty && line.isEnglishTitle }

  /// Whether a line completes a number or address above it that a narrow column split: `S00000516080` and `01`.
  private mutating func completes(_ text: String) -> Bool {
    guard let last = tokens.last, let whole = last.completed(by: text.trimmed) else { return false }
    tokens[tokens.count - 1] = whole
    return true
  }

  private mutating func append(_ line: ContactLine, _ number: Int) { append(line.tokens, number) }

  private mutating func append(_ words: [ContactToken], _ number: Int) {
    tokens += words.map { token in
      var placed = token
      (placed.line, placed.paragraph) = (number, paragraph)
      return placed
    }
  }

  /// Ends the list. Later lines do not belong to anyone before.
  mutating func close() {
    interruption = nil
    guard !tokens.isEmpty else { return }
    let run = ContactRun(tokens, isFront: isFront, isBehind: isBehind)
    tokens = []
    for analyst in run.analysts
    where isFront || !mayBeOthers(analyst) || analyst.licence != nil || isKnown(analyst) {
      add(analyst)
    }
    lines += run.lines
    unclaimed += run.unclaimed
  }

  /// Whether a person after the text may not be an author, but a colleague or a contact of an office.
  private func mayBeOthers(_ analyst: Analyst) -> Bool {
    hasRoster || hasOwnPeople == true && analyst.role == "联系人"
  }

  private func isKnown(_ analyst: Analyst) -> Bool { analysts.contains { $0.hasName(of: analyst) } }

  /// Adds a person. Details of a person named twice are combined.
  private mutating func add(_ analyst: Analyst) {
    guard let known = analysts.firstIndex(where: { $0.hasName(of: analyst) }) else {
      analysts.append(analyst)
      return
    }
    analysts[known].phone = analysts[known].phone ?? analyst.phone
    analysts[known].email = analysts[known].email ?? analyst.email
    analysts[known].licence = analysts[known].licence ?? analyst.licence
    if analysts[known].role.isEmpty { analysts[known].role = analyst.role }
  }
}

/// A list of all people of a house after a report, who are not its authors.
private enum Roster {
  private static let mostPeople = 24

  /// Whether there are more e-mail addresses after the first page than a report has authors.
  static func isPrinted(in outline: Outline) -> Bool {
    var mails = 0
    for section in outline.sections {
      for block in section.blocks where !outline.isOnFirstPage(block.lines.lowerBound) || !outline.hasPages {
        for line in block.textLines where line.text.holds("@") {
          mails += line.text.utf8.count { $0 == UInt8(ascii: "@") }
        }
      }
    }
    return mails > mostPeople
  }
}

extension Analyst {
  fileprivate func hasName(of other: Analyst) -> Bool {
    name.withoutBlanks == other.name.withoutBlanks
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A phone number, e-mail address or licence that does not belong to one person.
  public static let contactUnclaimed = DiagnosticCode(
    "contact-unclaimed", .warning,
    "电话、邮箱或执业证书无法归于某人",
    "a phone number, e-mail address or licence that cannot be assigned to one person",
    example: #"两人一个电话 · two people, one phone"#)
}
