import CExpat
import CMinizip

/// Owns a parser that streams one part of an archive without holding all of it.
struct XMLPartReader: ~Copyable {
  enum Event {
    case start, end, text
  }

  let part: String
  private let archive: UnsafeMutableRawPointer
  private let parser: XML_Parser
  private let found = XMLEvents()
  /// The index in ``found`` of the event that ``next()`` returned last.
  private var current = -1
  private var isAtEnd = false

  /// The number of bytes unpacked at a time.
  private static let stretch: Int32 = 1 << 16

  /// Reads the current part of an open archive, which must outlive the reader.
  init(part: String, archive: UnsafeMutableRawPointer) throws(WorkbookReadError) {
    guard let parser = XML_ParserCreate(nil) else {
      throw .damaged(part: part, reason: "no memory to read it")
    }
    self.part = part
    self.archive = archive
    self.parser = parser
    found.listen(to: parser)
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// The next start tag, end tag or text; nil at the end of the part. An empty element yields both a start and an end.
  mutating func next() throws(WorkbookReadError) -> Event? {
    current += 1
    while current >= found.events.count {
      guard !isAtEnd else { return nil }
      found.removeAll()
      current = 0
      try parseStretch()
    }
    return found.events[current].kind
  }

  private mutating func parseStretch() throws(WorkbookReadError) {
    guard let buffer = XML_GetBuffer(parser, Self.stretch) else { throw damage }
    let count = unzReadCurrentFile(archive, buffer, UInt32(Self.stretch))
    guard count >= 0 else { throw .damaged(part: part, reason: "it cannot be unpacked") }
    isAtEnd = count == 0
    guard XML_ParseBuffer(parser, count, isAtEnd ? 1 : 0) == XML_STATUS_OK else { throw damage }
  }

  private var event: XMLEvents.Event? { found.events.indices.contains(current) ? found.events[current] : nil }

  /// Whether the current start or end tag has this name, ignoring its prefix.
  func isAt(_ name: StaticString) -> Bool {
    event.map { holds($0.bytes, name) } ?? false
  }

  /// An attribute of the current start tag, by its name with the prefix.
  func attribute(_ name: StaticString) -> String? {
    guard let event, let attribute = found.attributes[event.attributes].first(where: { holds($0.name, name) })
    else { return nil }
    return String(decoding: found.bytes[attribute.value], as: UTF8.self)
  }

  /// Appends the text of the current event.
  func appendText(to bytes: inout [UInt8]) {
    guard let event, event.kind == .text else { return }
    bytes.append(contentsOf: found.bytes[event.bytes])
  }

  private func holds(_ bytes: Range<Int>, _ name: StaticString) -> Bool {
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return found.bytes[bytes].elementsEqual(name)
  }

  private var damage: WorkbookReadError {
    let message = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it is not XML"
    return .damaged(part: part, reason: "\(message), line \(XML_GetCurrentLineNumber(parser))")
  }
}
