import Document

/// Reads one kind of data from a report's outline. To support another section, add a type that conforms and list it
/// in ``SectionParsers``.
protocol SectionParser: Sendable {
  static func parse(_ outline: Outline, into report: inout Report)
}

enum SectionParsers {
  /// All parsers, in order. A later one may use the results of an earlier one.
  static let all: [any SectionParser.Type] = [
    HeaderParser.self, TableSectionsParser.self, TableNotesParser.self, RatingScaleProse.self,
    Highlights.self, AnalystsParser.self,
    RelatedReportsParser.self, FiguresParser.self, NewsParser.self, EventsParser.self, ViewsParser.self,
    RisksParser.self, ContentsParser.self, FactFinder.self, SectionsParser.self,
  ]
}

extension Report {
  /// Reads a report. Never fails: whatever is not recognized is kept in sections and loose tables, with findings.
  ///
  /// - Parameters:
  ///   - document: the report's pages, lines and blocks.
  ///   - family: the kind of report, which determines what tables it may have.
  public init(parsing document: Document, as family: ReportFamily = .aiWeekly) {
    self.init(source: document.source, family: family)
    pages = document.pages
    diagnostics = document.diagnostics
    ledger = Array(repeating: .unclaimed, count: source.lineCount)
    let parsed = PageFurniture.marking(TemplateMarks.marking(PictureDescriptions.marking(document.blocks)))
    let plain = PlainRows(AnalystTables.unfolding(parsed))
    diagnostics += plain.diagnostics
    let unfolded = RunOnParagraphs.parting(plain.blocks)
    let blocks = CutHeadings.joining(PlainHeadings.promoting(unfolded))
    for block in blocks {
      if case .boilerplate(let kind) = block.content { claim(block.lines, as: .boilerplate(kind)) }
    }
    let outline = Outline(blocks, of: document)
    for parser in SectionParsers.all {
      parser.parse(outline, into: &self)
    }
    // Hidden text before the first heading has no section that keeps it.
    for block in blocks where block.hiddenWords != nil {
      for line in block.lines where ledger[line - 1] == .unclaimed {
        claim(line...line, as: .boilerplate("comment"))
      }
    }
    noteUnknownSections(outline)
    SectionChecks.note(outline, &self)
    for (index, claim) in ledger.enumerated() where claim == .unclaimed {
      diagnostics.append(
        Diagnostic(.lineUnclaimed, "line \(index + 1) is in no dataset", line: index + 1))
    }
  }

  /// Reports a long text, or one with tables, that has no known heading, since most datasets are then empty.
  private mutating func noteUnknownSections(_ outline: Outline) {
    let isKnown = outline.sections.contains { ![.other, .title, .series].contains($0.kind) }
    let length = outline.blocks.reduce(0) { $0 + $1.textLines.reduce(0) { $0 + $1.text.utf8.count } }
    guard !isKnown, length > 3_000 || outline.blocks.contains(where: \.isTable) else { return }
    diagnostics.append(
      Diagnostic(
        .sectionsUnknown, "no heading was recognised, so only tables and sections were read",
        dataset: "sections"))
  }

  /// Whether the source looks like a report: it has at least a heading, a table or people, a title and a date, several
  /// figures in its text, or lines that were a table.
  public var isRecognizable: Bool {
    sections.contains { $0.level > 0 } || !companies.isEmpty || !traffic.isEmpty
      || !looseCells.isEmpty
      || !ratingScale.isEmpty || !analysts.isEmpty || header.title != nil && header.published != nil
      || facts.count { $0.kind != .date } >= Self.fewestFacts
      || diagnostics.contains { $0.code == .plainRows }
  }

  private static let fewestFacts = 8

  /// Records what lines were used for. The first claim stays, unless it was prose of a section.
  mutating func claim(_ lines: ClosedRange<Int>, as claim: LineClaim) {
    for line in lines where ledger.indices.contains(line - 1) {
      switch ledger[line - 1] {
      case .unclaimed, .section: ledger[line - 1] = claim
      case .dataset, .boilerplate: break
      }
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// No heading is known, so most datasets are empty.
  public static let sectionsUnknown = DiagnosticCode(
    "sections-unknown", .warning,
    "没有识别出章节标题，多数数据表因此为空",
    "no heading was recognised, so most datasets are empty",
    example: #"有表格而无“核心观点”“投资建议”等标题 · tables, and no heading that is known"#)

  /// A line of the source is in no dataset.
  public static let lineUnclaimed = DiagnosticCode(
    "line-unclaimed", .error,
    "原文有行未进入任何数据表",
    "a line of the source is in no dataset",
    example: #"—"#)
}
