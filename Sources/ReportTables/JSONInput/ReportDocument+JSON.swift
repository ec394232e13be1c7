import Tabular
import Document
import ReportReading

extension ReportDocument {
  /// Reads a document written by this program, possibly edited since.
  ///
  /// Computed cells are never trusted but computed again; if they differ from the document's, a check reports how many.
  /// A missing dataset is empty. With provenance the document contains everything in the report; without it, the source
  /// text, bold ranges and line counts are missing.
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - columns: the user's own columns, including those in the document.
  ///   - family: the kind of report, which determines the tables that the document may have.
  ///   - leavesOutUnknown: whether unknown datasets and columns are ignored.
  ///   - words: the words by which findings ask for inputs.
  /// - Throws: ``DocumentError`` for the first invalid value.
  public init(
    json: JSONValue, columns: UserColumns = UserColumns(), family: ReportFamily = .aiWeekly,
    leavesOutUnknown: Bool = false, words: InputWords = InputWords()
  ) throws(DocumentError) {
    let draft: DocumentDraft
    do throws(SchemaError) {
      draft = try DocumentDraft(
        json, columns: columns, family: family, leavesOutUnknown: leavesOutUnknown, words: words)
    } catch {
      throw .schema(error)
    }
    do throws(TableError) {
      self = try draft.finished()
    } catch {
      throw .table(error)
    }
  }

  /// Whether a text must be JSON: an object, or an array of rows. Markdown never begins like this.
  public static func isJSON(_ text: [UInt8]) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let start = text.lazy.filter { !blanks.contains($0) }.prefix(3).map { Unicode.Scalar($0) }
    return ["{\"", "{}", "[{\""].contains { start.starts(with: $0.unicodeScalars) }
  }
}
