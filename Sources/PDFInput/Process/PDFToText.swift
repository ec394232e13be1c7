/// `pdftotext` of poppler-utils, which prints the words of a PDF and their positions.
///
/// It runs as a separate process, because poppler is under the GPL and PDFs are untrusted input. It reads the bytes
/// from its standard input, so that no file name has to be passed.
struct PDFToText: Sendable {
  var tool = "pdftotext"
  var limits = ChildProcess.Limits()
  var contents = BBoxReader.Limits()

  /// The pages of a PDF, including those without words.
  func pages(of bytes: [UInt8]) throws(PDFError) -> [PageWords] {
    // One page more than the limit, so that a document with too many pages is detected.
    let arguments = ["-bbox", "-l", String(contents.pages + 1), "-", "-"]
    let process = ChildProcess(tool: tool, arguments: arguments, limits: limits)
    var reader = try BBoxReader(limits: contents)
    let ending = try process.run(input: bytes) { chunk throws(PDFError) in try reader.read(chunk) }
    guard ending.status == 0 else { throw Self.failure(ending) }
    let pages = try reader.finish()
    guard !pages.isEmpty else { throw .broken }
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw .noText(pages: pages.count) }
    return pages
  }

  private static func failure(_ ending: ChildProcess.Ending) -> PDFError {
    let messages = ending.messages
    if messages.contains("Incorrect password") { return .passwordNeeded }
    if messages.contains("Out of memory") || messages.contains("bad_alloc") { return .outOfMemory }
    if ending.status == 127 { return .toolMissing }
    return ending.status == nil ? .outOfMemory : .broken
  }
}
