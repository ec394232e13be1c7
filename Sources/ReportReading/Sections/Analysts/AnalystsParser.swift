import Document
import Lexemes

/// Analysts and contacts: `**证券分析师:** 张三 0755-00000000`, mail and licence on the lines below.
enum AnalystsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var finder = ContactFinder()
    let body = outline.sections.firstIndex { FrontPage.body.contains($0.kind) } ?? outline.sections.endIndex
    for (index, section) in outline.sections.enumerated() {
      let isFront = index < body || outline.isOnFirstPage(section.line)
      finder.read(section, isFront: isFront || section.kind == .analysts)
    }
    finder.close()
    report.analysts = finder.analysts
    for line in finder.lines { report.claim(line...line, as: .dataset("analysts")) }
    for value in finder.unclaimed {
      report.diagnostics.append(
        Diagnostic(
          .contactUnclaimed, "'\(value.text)' cannot be told to be any one person's", dataset: "analysts",
          printed: value.text,
          line: value.line))
    }
  }
}

/// Collects lines of people that are together, section by section.
private struct ContactFinder {
  private(set) var analysts: [Analyst] = []
  private(set) var lines: [Int] = []
  private(set) var unclaimed: [ContactToken] = []
  private var tokens: [ContactToken] = []
  private var paragraph = 0
  private var isFront = true

  mutating func read(_ section: OutlineSection, isFront: Bool) {
    if isFront != self.isFront { close() }
    self.isFront = isFront
    guard !section.title.holds("销售") else { return close() }
    if let heading = section.heading {
      paragraph += 1
      let line = ContactLine(section.title)
      if line.isContact || isFront && line.isNames { append(line, heading.number) } else { close() }
    }
    for block in section.blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    switch block.content {
    case .paragraph(let lines), .item(_, let lines):
      let isOpen = !tokens.isEmpty && lines.allSatisfy { $0.text.utf8.count < Self.shortLine }
      guard isFront || isOpen || lines.contains(where: { ContactLine.mayOpenList($0.text) }) else {
        return close()
      }
      paragraph += 1
      for line in lines { read(ContactLine(line.text), line.number) }
    case .boilerplate, .hidden, .image: break
    case .heading, .leader, .table: close()
    }
  }

  /// A list that has begun goes on with short lines, whatever they hold.
  private static let shortLine = 100

  private mutating func read(_ line: ContactLine, _ number: Int) {
    if line.isOfPeople { append(line, number) } else { close() }
  }

  private mutating func append(_ line: ContactLine, _ number: Int) {
    tokens += line.tokens.map { token in
      var placed = token
      (placed.line, placed.paragraph) = (number, paragraph)
      return placed
    }
  }

  /// Ends the list: what follows belongs to no one before it.
  mutating func close() {
    guard !tokens.isEmpty else { return }
    let run = ContactRun(tokens, isFront: isFront)
    tokens = []
    for analyst in run.analysts { add(analyst) }
    lines += run.lines
    unclaimed += run.unclaimed
  }

  /// A person named twice is one, with all that is printed anywhere.
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

extension Analyst {
  fileprivate func hasName(of other: Analyst) -> Bool {
    name.filter { $0 != " " } == other.name.filter { $0 != " " }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A phone, mail or licence that is plainly no one person's.
  public static let contactUnclaimed = DiagnosticCode(
    "contact-unclaimed", .warning,
    "电话、邮箱或执业证书无法归于某人",
    "a phone number, mail address or licence that does not belong to one person",
    example: #"两人一个电话 · two people, one phone"#)
}
