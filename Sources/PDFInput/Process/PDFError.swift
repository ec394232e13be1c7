/// Why a PDF could not be read.
public enum PDFError: Error, Sendable, Hashable {
  /// `pdftotext` is not on the path, or may not be run.
  case toolMissing
  /// The system could not start the process or exchange data with it; the value is its error number.
  case processFailed(Int32)
  /// The tool took longer than the given number of seconds.
  case timeout(Int)
  /// The tool printed more than the given number of bytes.
  case tooMuchText(Int)
  /// The tool ran out of memory.
  case outOfMemory
  /// The file needs a password to be opened.
  case passwordNeeded
  /// The file is damaged, or is not a PDF.
  case broken
  /// No page has a word, so the file is a scan.
  case noText(pages: Int)
  /// The file has more pages than the given limit.
  case tooManyPages(Int)
  /// A page, counted from 1, has more words than the limit, or the file has.
  case tooManyWords(page: Int)
  /// The output of the tool is not in the documented format.
  case unreadableOutput
}

extension PDFError: CustomStringConvertible {
  /// What is wrong and what to do about it; messages put the file's name before it.
  public var description: String {
    switch self {
    case .toolMissing:
      "pdftotext is needed to read a PDF and was not found on the path; install poppler-utils"
    case .processFailed(let code): "pdftotext could not be started (error \(code))"
    case .timeout(let seconds):
      "pdftotext did not finish within \(seconds) s; print the PDF again, or split it"
    case .tooMuchText(let limit): "the PDF has more than \(limit >> 20) MiB of text; cut it into parts"
    case .outOfMemory: "pdftotext ran out of memory on this PDF; print it again, or split it"
    case .passwordNeeded: "the PDF has a password; save a copy without one"
    case .broken: "the file is damaged, or is not a PDF; fetch it again"
    case .noText(let pages):
      "none of the \(pages) pages has text, so it is a scan; run OCR on it first, with ocrmypdf for example"
    case .tooManyPages(let limit): "the PDF has more than \(limit) pages; cut it into parts"
    case .tooManyWords(let page): "page \(page) has more words than a page can hold; leave it out"
    case .unreadableOutput: "what pdftotext printed cannot be read; is it the one of poppler-utils?"
    }
  }

  /// Whether the cause is the file and not the machine.
  public var isFault: Bool {
    switch self {
    case .toolMissing, .processFailed: false
    default: true
    }
  }
}
