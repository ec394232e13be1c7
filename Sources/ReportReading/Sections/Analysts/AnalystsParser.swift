import Document

/// Analysts and contacts: `**证券分析师:** 张三 0755-00000000`, mail and licence on the lines below.
enum AnalystsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var reader = AnalystReader()
    let body = outline.sections.firstIndex { FrontPage.body.contains($0.kind) } ?? outline.sections.endIndex
    for (index, section) in outline.sections.enumerated() {
      reader.close()
      let isLoose = index < body || section.kind == .analysts
      let heading = AnalystLine(section.title)
      reader.commonRole = heading.soleRole
      if heading.hasRole, heading.hasName, !heading.hasOther { reader.read(heading, number: section.line) }
      for block in section.blocks { read(block, isLoose: isLoose, &reader) }
    }
    report.analysts = reader.people
    for line in reader.claimed { report.claim(line...line, as: .dataset("analysts")) }
    for (value, line) in reader.unclaimed {
      report.diagnostics.append(
        Diagnostic(
          .contactUnclaimed, "'\(value)' cannot be told to be any one person's", dataset: "analysts",
          printed: value,
          line: line))
    }
  }

  private static func read(_ block: Block, isLoose: Bool, _ reader: inout AnalystReader) {
    switch block.content {
    case .paragraph(let lines), .item(_, let lines):
      // Away from the first page only a role and a colon make a person.
      guard isLoose || lines.first.map(opensWithRole) == true else { return reader.close() }
      reader.beginParagraph()
      for line in lines { reader.read(AnalystLine(text: line.text), number: line.number) }
    case .boilerplate, .hidden, .image: break
    case .heading, .leader, .table: reader.close()
    }
  }

  private static func opensWithRole(_ line: TextLine) -> Bool {
    // Most paragraphs are none of an analyst's: the start of the raw line tells, before its signs are read.
    guard AnalystLine.roles.contains(where: { (line.text.byteOffset(of: $0) ?? .max) < 32 }) else {
      return false
    }
    return AnalystLine(text: line.text).opensWithRole
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A phone, mail or licence that is plainly no one person's.
  public static let contactUnclaimed = DiagnosticCode(
    "contact-unclaimed", .warning,
    "电话、邮箱或执业证书无法归于某人",
    "a phone, mail or licence that is plainly no one person's",
    example: #"两人一个电话 · two people, one phone"#)
}
