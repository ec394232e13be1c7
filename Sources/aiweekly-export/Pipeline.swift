import DeskFiles
import Document
import MarkdownInput
import PDFInput
import ReportArchive
import ReportReading
import ReportTables
import Tabular

/// Reads a report's bytes into tables. Only this type knows both the readers and the tables.
struct Pipeline: Sendable {
  let encoding: SourceEncoding
  let options: ReportOptions
  /// A digest of everything besides the report that the reading depends on; empty if that is nothing.
  let fingerprint: String
  /// The kinds of tables that a report may have.
  let family: ReportFamily

  init(_ reading: ReadingOptions, _ settings: SettingsFile) throws(CommandFailure) {
    let named = try SingleOption.value(reading.encoding, option: "--encoding") ?? settings.encoding
    encoding = named.map(SourceEncoding.named) ?? .automatic
    var options = ReportOptions()
    var parts = [named ?? ""]
    let assumptions = try SingleOption.value(reading.assumptions, option: "--assumptions")
    if let path = assumptions ?? settings.assumptions {
      let text = try Self.text(ofFile: InputSource(argument: path))
      parts.append(text)
      options = try CommandFailure.reading(AssumptionsFile(text, path: path)).options
    }
    options.overrule(
      rates: try reading.fx.keyed(option: "--fx", \.assignment),
      shares: try reading.ads.keyed(option: "--ads", \.assignment))
    if let path = try reading.own.tablesFile() ?? settings.tables {
      let text = try Self.text(ofFile: InputSource(argument: path))
      parts.append(text)
      family = try Self.family(text, path: path)
    } else {
      family = .aiWeekly
    }
    let columns = try reading.own.columnsFile() ?? settings.columns
    if let columns {
      let text = try Self.text(ofFile: InputSource(argument: columns))
      parts.append(text)
      options.columns = try CommandFailure.reading(ColumnsFile(text, path: columns, family: family)).columns
    }
    parts += (reading.fx.map(\.assignment) + reading.ads.map(\.assignment)).map { "\($0.name)=\($0.number)" }
      .sorted()
    fingerprint =
      parts == [""] ? "" : SHA256Digest.hexadecimal(of: Array(parts.joined(separator: "\u{0}").utf8))
    options.words = .options
    self.options = options
  }

  fileprivate static let wholeOnly = "; only a whole document is read back, as --json prints it"

  /// The user's own columns in a file; none if `path` is nil.
  static func columns(
    _ path: String?, family: ReportFamily = .aiWeekly
  ) throws(CommandFailure) -> UserColumns {
    guard let path else { return UserColumns() }
    let text = try text(ofFile: InputSource(argument: path))
    return try CommandFailure.reading(ColumnsFile(text, path: path, family: family)).columns
  }

  /// The family of weekly reports, with the user's own tables in a file.
  static func family(_ path: String?) throws(CommandFailure) -> ReportFamily {
    guard let path else { return .aiWeekly }
    return try family(text(ofFile: InputSource(argument: path)), path: path)
  }

  private static func family(_ text: String, path: String) throws(CommandFailure) -> ReportFamily {
    var family = ReportFamily.aiWeekly
    family.tables += try CommandFailure.reading(TablesFile(text, path: path)).tables
    return family
  }

  /// The names of all datasets.
  var datasets: [String] { DatasetCatalog.names(family) }

  static func text(ofFile input: InputSource) throws(CommandFailure) -> String {
    let bytes = try input.read()
    do throws(SourceError) {
      let text = try SourceText(name: input.label, data: bytes)
      return String(decoding: text.bytes, as: UTF8.self)
    } catch {
      if case .empty = error { throw CommandFailure(.badData, "\(input.label): the file is empty") }
      throw CommandFailure(error, input: input)
    }
  }

  /// Reads one report completely.
  func tables(of input: InputSource) throws(CommandFailure) -> ReportDocument {
    try tables(of: input, input.read())
  }

  /// Reads one report completely from its bytes.
  func tables(of input: InputSource, _ bytes: [UInt8]) throws(CommandFailure) -> ReportDocument {
    if LayoutReader.isPDF(bytes) { return try tables(Self.pdf(bytes, input), input) }
    let source = try text(bytes, input)
    if ReportDocument.isJSON(source.bytes) { return try document(source, input) }
    return try tables(Document(markdown: source), input)
  }

  /// The text of a PDF.
  private static func pdf(_ bytes: [UInt8], _ input: InputSource) throws(CommandFailure) -> Document {
    do throws(PDFError) {
      return try Document(pdf: bytes, name: input.name)
    } catch {
      throw CommandFailure(error, input: input)
    }
  }

  private func tables(_ document: Document, _ input: InputSource) throws(CommandFailure) -> ReportDocument {
    let report = Report(parsing: document, as: family)
    guard report.isRecognizable else {
      throw CommandFailure(
        .badData,
        "\(input.label): not a report: it has neither headings nor tables nor people, nor a title and a date, nor figures"
      )
    }
    do throws(TableError) {
      return try ReportDocument(report, options: options)
    } catch {
      throw CommandFailure(.software, "\(input.label): a bug in this program: \(error)")
    }
  }

  /// Reads a JSON document that this program wrote.
  private func document(_ source: SourceText, _ input: InputSource) throws(CommandFailure) -> ReportDocument {
    guard options.exchangeRates.isEmpty, options.sharesPerADS.isEmpty, options.factors.isEmpty else {
      throw .usage(
        "\(input.label): a JSON document has its assumptions already, which --fx, --ads and --assumptions would "
          + "contradict; change them in the document, for example with jq")
    }
    let json = try Self.json(source.bytes, label: input.label)
    if SplitDocument.isOne(json) {
      throw CommandFailure(
        .badData,
        "\(input.label): this document holds several reports, which are read from a file only; name the file")
    }
    do throws(DocumentError) {
      return try ReportDocument(json: json, columns: options.columns, family: family, words: options.words)
    } catch {
      throw CommandFailure(error, input: input)
    }
  }

  /// Parses a JSON text.
  static func json(_ bytes: [UInt8], label: String) throws(CommandFailure) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: bytes)
    } catch {
      // A complete value followed by more text is usually JSON lines.
      var hint = ""
      if case .unexpected(_, "the end of the text") = error.problem { hint = Self.wholeOnly }
      throw CommandFailure(.badData, "\(label):\(error.line):\(error.column): \(error.problem)\(hint)")
    }
  }

  private func text(_ bytes: [UInt8], _ input: InputSource) throws(CommandFailure) -> SourceText {
    do throws(SourceError) {
      // JSON is UTF-8, whatever the encoding of the reports is.
      let encoding = ReportDocument.isJSON(bytes) ? .automatic : encoding
      return try SourceText(name: input.name, data: bytes, encoding: encoding)
    } catch {
      throw CommandFailure(error, input: input)
    }
  }
}

extension CommandFailure {
  /// The result of reading one of the user's own files.
  static func reading<File>(
    _ file: @autoclosure () throws(DeskFileError) -> File
  ) throws(CommandFailure) -> File {
    do throws(DeskFileError) {
      return try file()
    } catch {
      throw CommandFailure(.badData, error.description)
    }
  }

  /// `report.json: /companies/3/price: expected number or null, found string`.
  fileprivate init(_ error: DocumentError, input: InputSource) {
    switch error {
    case .schema(let broken):
      var hint = ""
      if case .unknownColumn = broken.problem {
        hint = "; a column of your own needs the same --columns again"
      }
      if case .unknownMember(nil) = broken.problem {
        hint = "; a dataset of your own needs the same --tables again"
      }
      if broken.pointer.tokens.isEmpty { hint = Pipeline.wholeOnly }
      self.init(.badData, "\(input.label): \(broken)\(hint)")
    case .table(let fault):
      self.init(.software, "\(input.label): a bug in this program: \(fault)")
    }
  }

  /// A missing tool is a problem of the machine; any other error is one of the file.
  init(_ error: PDFError, input: InputSource) {
    let wayOut = error == .passwordNeeded ? ", with qpdf --decrypt for example" : ""
    self.init(error.isFault ? .badData : .unavailable, "\(input.label): \(error)\(wayOut)")
  }

  /// Names the input as it was given, with its folders, so that the file can be found.
  fileprivate init(_ error: SourceError, input: InputSource) {
    let message = error.description
    let rest = message.hasPrefix(input.name) ? String(message.dropFirst(input.name.count)) : ": " + message
    let status: ExitStatus = if case .unknownEncoding = error { .usage } else { .badData }
    self.init(status, input.label + rest + Self.wayOut(of: error))
  }

  /// A suggestion to name the encoding of the input.
  private static func wayOut(of error: SourceError) -> String {
    switch error {
    case .notUTF8(_, _, _, let encoding?): ": try --encoding \(encoding.rawValue)"
    case .notUTF8(_, _, _, nil): "; name its encoding with --encoding"
    case .namedOnly(_, _, let encoding): "; if it is, give --encoding \(encoding)"
    case .empty, .unreadable, .notText, .undecodable, .unknownEncoding, .tooManyLines: ""
    }
  }
}
