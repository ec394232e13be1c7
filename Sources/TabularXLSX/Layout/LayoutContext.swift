import Lexemes
import Tabular

/// What the layouts of all sheets share: the document, its tables' positions, and the styles and remarks so far.
struct LayoutContext {
  let document: TabularDocument
  let options: WorkbookOptions
  let limits: ExcelLimits
  let theme: Theme
  let placements: Placements
  let sourceRows: SourceRows
  var styles = StylePool()
  var remarks: [WorkbookRemark] = []

  init(
    _ document: TabularDocument, options: WorkbookOptions, limits: ExcelLimits
  ) throws(WorkbookError) {
    self.document = document
    self.options = options
    self.limits = limits
    theme = Theme(trend: options.trend)
    placements = try Placements(document, options: options, limits: limits)
    sourceRows = SourceRows(document, limits: limits)
  }

  func label(_ text: LocalizedText) -> String { CellText.safe(text.text(in: options.language)) }

  /// The title for properties and page footers.
  var documentTitle: String {
    let own = document.cover.title.map { $0.text(in: options.language) }
    let title = document.summary.first { $0.role == .title }?.value.plainText ?? ""
    return CellText.safe(
      options.documentTitle ?? own ?? (title.isEmpty ? fileTitle : title), limit: Self.mostPropertyUnits)
  }

  /// The file's name without its extension, for a report that has no title; empty for standard input.
  var fileTitle: String {
    guard !sourceName.opens(with: "<") else { return "" }
    let parts = sourceName.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropLast().joined(separator: ".") : sourceName
  }

  /// The report's subtitle, for the document properties.
  var documentSubject: String {
    let subtitle = document.summary.first { $0.role == .subtitle }?.value.plainText ?? ""
    return CellText.safe(subtitle, limit: Self.mostPropertyUnits)
  }

  private static let mostPropertyUnits = 255

  /// `aiweekly-export 1.0.0`.
  var generator: String {
    [metadata("generator", "name"), metadata("generator", "version")].compactMap { $0 }.joined(separator: " ")
  }

  var sourceName: String { metadata("source", "name") ?? "" }

  /// How many lines of the source fit on its sheet.
  var sourceLineCount: Int { sourceRows.lineCount }

  private func metadata(_ object: String, _ member: String) -> String? {
    guard case .object(let members) = document.metadata.first(where: { $0.name == object })?.value,
      case .string(let text) = members.first(where: { $0.name == member })?.value
    else { return nil }
    return CellText.safe(text, limit: Self.mostPropertyUnits)
  }

  /// Text that a cell can hold; adds a remark where it had to be changed.
  mutating func cellText(_ raw: String, at place: RemarkPlace) -> String {
    let text = CellText(raw, limit: limits.cellUnits, cutMarker: label(Labels.cutMarker))
    if text.isCut {
      remark(.textCut, at: place, "text of \(raw.utf16.count) units was cut at \(limits.cellUnits)")
    }
    if text.hasReplacements {
      remark(.charactersReplaced, at: place, "characters that XML cannot express were replaced")
    }
    return text.text
  }

  /// Puts a note on a cell, as long as its sheet has room for more.
  mutating func note(_ text: String, at place: RemarkPlace, on sheet: inout SheetPlan) {
    if sheet.notes.count + sheet.writtenNotes < limits.notes {
      sheet.notes.append(NotePlan(at: place.address, text))
    } else if !sheet.isFullOfNotes {
      sheet.isFullOfNotes = true
      remark(
        .noteOmitted, at: place, "from here on cells have no notes; the findings are on the checks sheet")
    }
  }

  /// Puts a note on a header, as long as its sheet has room for more.
  mutating func headerNote(_ text: String, at place: RemarkPlace, on sheet: inout SheetPlan) {
    if sheet.notes.count < limits.headerNotes {
      sheet.notes.append(NotePlan(at: place.address, text))
    } else if sheet.notes.count == limits.headerNotes, !sheet.isFullOfHeaderNotes {
      sheet.isFullOfHeaderNotes = true
      remark(
        .noteOmitted, at: place, "from here on headers have no notes; formulas are in the cells below them")
    }
  }

  mutating func remark(_ kind: WorkbookRemark.Kind, at place: RemarkPlace, _ message: String) {
    remarks.append(
      WorkbookRemark(
        kind: kind, sheet: place.sheet, cell: place.address.a1, dataset: place.dataset, row: place.row,
        message: message))
  }

  /// The page footer and orientation for a sheet of this width.
  func print(title: String, pixels: Double) -> PrintPlan {
    var plan = PrintPlan()
    plan.isLandscape = pixels > PageFit.widestUpright
    // The trailing blank ends the font size, which a title that begins with a digit would otherwise extend.
    let font = "&\"\(Theme.fontName),Regular\"&10&K66727F "
    plan.footer =
      "&L\(font)\(Self.escaped(documentTitle, 50))　\(Self.escaped(title, 24))&R\(font)\(label(Labels.pageOf))"
    return plan
  }

  /// In page headers `&` starts a command, and the whole holds 255 characters. The library matches `&G` and
  /// `&[Picture]` even after a doubled `&`, and then expects a picture: before those letters `&` is written full-width.
  private static func escaped(_ text: String, _ limit: Int) -> String {
    let parts = text.prefix(limit).split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { whole, part in
      let isPicture = part.opens(with: "G") || part.opens(with: "[")
      whole += (isPicture ? "\u{FF06}" : "&&") + part
    }
  }
}

/// Where in the document and the workbook a remark belongs.
struct RemarkPlace {
  var sheet: String
  var address: CellAddress
  var dataset: String
  var row: Int?
}

extension Value {
  /// The value as plain text, for places that can only hold text.
  var plainText: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.description
    case .real(let real): String(real)
    case .duration(let seconds): String(seconds)
    case .date(let date): date.description
    case .boolean(let boolean): String(boolean)
    }
  }
}
