import CExpat

/// Parses the output of `pdftotext -bbox` as it arrives.
///
/// The head of that document contains the PDF's metadata, which may not be valid XML; so reading starts at `<doc>`.
/// Bytes that XML does not allow are replaced first, see ``XMLRepair``.
struct BBoxReader: ~Copyable {
  /// The limits of a document. Larger ones are decompression bombs and not reports.
  struct Limits: Sendable, Hashable {
    var pages = 2_000
    var wordsPerPage = 30_000
    var words = 4_000_000
  }

  private let parser: XML_Parser
  private let content: PageContent
  private var repair = XMLRepair()
  private var head: [UInt8]? = []

  init(limits: Limits = Limits()) throws(PDFError) {
    guard let parser = XML_ParserCreate("UTF-8") else { throw .outOfMemory }
    self.parser = parser
    content = PageContent(limits: limits)
    content.listen(to: parser)
  }

  deinit { XML_ParserFree(parser) }

  /// Parses the next bytes.
  mutating func read(_ chunk: ArraySlice<UInt8>) throws(PDFError) {
    var chunk = chunk
    if var start = head {
      start += chunk
      guard let doc = Self.firstIndex(of: Self.startTag, in: start) else {
        head = start.count > 1 << 20 ? Array(start.suffix(Self.startTag.count)) : start
        return
      }
      head = nil
      chunk = start[doc...]
      // A slice of `start`, which lives until the parser has read it.
    }
    try feed(repair.repaired(chunk), isLast: false)
  }

  /// Returns the pages, after all bytes have been read.
  mutating func finish() throws(PDFError) -> [PageWords] {
    content.finishPage()
    return content.pages
  }

  private func feed(_ bytes: [UInt8], isLast: Bool) throws(PDFError) {
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count),
        isLast ? 1 : 0)
    }
    if let failure = content.failure { throw failure }
    // After `</doc>` only the end of the enclosing HTML follows.
    if status != XML_STATUS_OK, !content.isComplete { throw .unreadableOutput }
  }

  private static let startTag = Array("<doc>".utf8)

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return (0...bytes.count - needle.count).first { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
  }
}

/// The pages that Expat has found so far.
private final class PageContent {
  private let limits: BBoxReader.Limits
  private(set) var pages: [PageWords] = []
  private(set) var failure: PDFError?
  private(set) var isComplete = false
  private var page: PageWords?
  private var box: Box?
  private var text: [UInt8] = []
  private var wordCount = 0

  init(limits: BBoxReader.Limits) { self.limits = limits }

  /// Registers this object's handlers with a parser, which the object must outlive.
  func listen(to parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { content, name, attributes in PageContent.at(content)?.start(name, attributes) },
      { content, name in PageContent.at(content)?.end(name) })
    XML_SetCharacterDataHandler(
      parser, { content, text, count in PageContent.at(content)?.add(text, Int(count)) })
  }

  func finishPage() {
    if let page { pages.append(page) }
    page = nil
  }

  private static func at(_ userData: UnsafeMutableRawPointer?) -> PageContent? {
    userData.map { Unmanaged<PageContent>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard failure == nil, let name else { return }
    switch String(cString: name) {
    case "page":
      finishPage()
      let values = numbers(list)
      guard pages.count < limits.pages else { return failure = .tooManyPages(limits.pages) }
      page = PageWords(
        number: pages.count + 1, width: values["width"] ?? 0, height: values["height"] ?? 0, words: [])
    case "word":
      let values = numbers(list)
      text.removeAll(keepingCapacity: true)
      guard let left = values["xMin"], let top = values["yMin"], let right = values["xMax"],
        let bottom = values["yMax"], right >= left, bottom > top
      else { return box = nil }
      box = Box(left: left, top: top, right: right, bottom: bottom)
    default:
      break
    }
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let name else { return }
    switch String(cString: name) {
    case "word":
      guard let box, !text.isEmpty else { return }
      wordCount += 1
      guard wordCount <= limits.words, (page?.words.count ?? 0) < limits.wordsPerPage else {
        return failure = .tooManyWords(page: pages.count + 1)
      }
      page?.words.append(Word(text: String(decoding: text, as: UTF8.self), box: box))
      self.box = nil
    case "page": finishPage()
    case "doc": isComplete = true
    default: break
    }
  }

  private func add(_ characters: UnsafePointer<CChar>?, _ count: Int) {
    guard box != nil, text.count < 4_096 else { return }
    UnsafeBufferPointer(start: characters, count: count).withMemoryRebound(to: UInt8.self) {
      text.append(contentsOf: $0)
    }
  }

  /// The attributes that are numbers in the range of page coordinates.
  private func numbers(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> [String: Double] {
    var values: [String: Double] = [:]
    var index = 0
    while let list, let name = list[index], let value = list[index + 1] {
      if let number = Double(String(cString: value)), abs(number) < 1e6 {
        values[String(cString: name)] = number
      }
      index += 2
    }
    return values
  }
}
