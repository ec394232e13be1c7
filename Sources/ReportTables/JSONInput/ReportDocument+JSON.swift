import Tabular
import Document
import ReportReading

extension ReportDocument {
  /// Takes up a document that this program wrote, changed by others or not.
  ///
  /// Computed cells are computed anew and never trusted; where they no longer say what the document says, a check
  /// tells how many. A dataset that is not there is empty. With provenance the document holds all that the report
  /// says; without, the source's text, bold and how many lines were read are missing.
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - columns: the user's own, those that the document has among them.
  ///   - family: the kind of report, whose tables the document may have.
  ///   - leavesOutUnknown: whether datasets and columns that are neither the family's nor the user's are passed over.
  ///   - words: what findings call the inputs that they ask for.
  /// - Throws: ``DocumentError`` at the first value that does not belong where it is.
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

  /// Whether a text can be nothing but JSON: an object, or rows of one dataset. No Markdown begins so.
  public static func isJSON(_ text: [UInt8]) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let start = text.lazy.filter { !blanks.contains($0) }.prefix(3).map { Unicode.Scalar($0) }
    return ["{\"", "{}", "[{\""].contains { start.starts(with: $0.unicodeScalars) }
  }
}
