import CExpat

/// The events that Expat reports for a chunk of XML, kept until the reader asks for them.
final class XMLEvents {
  /// A start tag, an end tag or text. Everything but its kind is stored as ranges of ``bytes``.
  struct Event {
    let kind: XMLPartReader.Event
    /// The element's name without its prefix; for text, the text itself.
    let bytes: Range<Int>
    /// The attributes of a start tag, as a range of ``attributes``.
    let attributes: Range<Int>
  }

  private(set) var events: [Event] = []
  private(set) var bytes: [UInt8] = []
  /// Names with their prefixes, and values.
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []

  func removeAll() {
    events.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
  }

  /// Makes a parser report to this object, which must outlive it.
  func listen(to parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { events, name, attributes in XMLEvents.at(events)?.start(name, attributes) },
      { events, name in XMLEvents.at(events)?.end(name) })
    XML_SetCharacterDataHandler(
      parser,
      { events, text, count in
        XMLEvents.at(events)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
      })
  }

  private static func at(_ userData: UnsafeMutableRawPointer?) -> XMLEvents? {
    userData.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<CChar>?, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    let first = attributes.count
    // Expat passes them as name, value, name, value, nil.
    var index = 0
    while let list, let name = list[index], let value = list[index + 1] {
      attributes.append((keep(name), keep(value)))
      index += 2
    }
    add(.start, withoutPrefix(keep(name)), attributes: first..<attributes.count)
  }

  private func end(_ name: UnsafePointer<CChar>?) {
    add(.end, withoutPrefix(keep(name)))
  }

  private func text(_ text: UnsafeBufferPointer<CChar>) {
    add(.text, keep(text))
  }

  private func add(_ kind: XMLPartReader.Event, _ bytes: Range<Int>, attributes: Range<Int> = 0..<0) {
    events.append(Event(kind: kind, bytes: bytes, attributes: attributes))
  }

  private func keep(_ string: UnsafePointer<CChar>?) -> Range<Int> {
    var count = 0
    while let string, string[count] != 0 { count += 1 }
    return keep(UnsafeBufferPointer(start: string, count: count))
  }

  private func keep(_ text: UnsafeBufferPointer<CChar>) -> Range<Int> {
    let start = bytes.count
    text.withMemoryRebound(to: UInt8.self) { bytes.append(contentsOf: $0) }
    return start..<bytes.count
  }

  private func withoutPrefix(_ name: Range<Int>) -> Range<Int> {
    let colon = bytes[name].firstIndex(of: UInt8(ascii: ":"))
    return (colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
  }
}
