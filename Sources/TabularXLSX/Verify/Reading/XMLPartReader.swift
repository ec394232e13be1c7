import CLibXML2
import CMinizip

/// Owns a reader that walks through one part of an archive without ever holding all of it.
struct XMLPartReader: ~Copyable {
  enum Event {
    case start, end, text
  }

  let part: String
  private let handle: xmlTextReaderPtr
  private var isInEmptyElement = false

  /// Reads the current part of an open archive, which must outlive the reader.
  init(part: String, archive: UnsafeMutableRawPointer) throws(WorkbookReadError) {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let reader = xmlReaderForIO(
      { archive, buffer, length in unzReadCurrentFile(archive, buffer, UInt32(length)) }, nil, archive,
      nil, nil, Int32(options))
    guard let reader else { throw .damaged(part: part, reason: "no memory to read it") }
    self.part = part
    handle = reader
  }

  deinit {
    xmlFreeTextReader(handle)
  }

  /// The next start, end or text; nil at the end of the part. An empty element starts and ends.
  mutating func next() throws(WorkbookReadError) -> Event? {
    if isInEmptyElement {
      isInEmptyElement = false
      return .end
    }
    while true {
      switch xmlTextReaderRead(handle) {
      case 1: break
      case 0: return nil
      default: throw .damaged(part: part, reason: Self.lastError)
      }
      if let event = event() { return event }
    }
  }

  private mutating func event() -> Event? {
    switch UInt32(xmlTextReaderNodeType(handle)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      isInEmptyElement = xmlTextReaderIsEmptyElement(handle) == 1
      return .start
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      return .end
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
      return .text
    default:
      return nil
    }
  }

  /// Whether the element of the last start or end is called this, whatever its prefix.
  func isAt(_ name: StaticString) -> Bool {
    xmlStrEqual(xmlTextReaderConstLocalName(handle), name.utf8Start) == 1
  }

  /// An attribute of the element that has just started, by its name with the prefix.
  func attribute(_ name: StaticString) -> String? {
    guard xmlTextReaderMoveToAttribute(handle, name.utf8Start) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(handle) }
    return xmlTextReaderConstValue(handle).map { String(cString: $0) }
  }

  /// Adds the text that the last event brought.
  func appendText(to bytes: inout [UInt8]) {
    guard let text = xmlTextReaderConstValue(handle) else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
  }

  private static var lastError: String {
    guard let error = xmlGetLastError(), let message = error.pointee.message else { return "it is no XML" }
    let text = String(cString: message).split(separator: "\n").first.map(String.init) ?? ""
    return "\(text), line \(error.pointee.line)"
  }
}
