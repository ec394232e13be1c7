import CYAML

/// A syntax error in a YAML text.
struct YAMLError: Error {
  let line: Int
  let column: Int
  let message: String

  init(_ mark: yaml_mark_t, _ message: String) {
    line = Int(mark.line) + 1
    column = Int(mark.column) + 1
    self.message = message
  }
}

/// Owns a libyaml parser and reads its events. JSON is read as YAML.
///
/// libyaml can also load whole documents, but their depth is known only once they are complete, and loading takes time
/// that grows with the square of the depth.
struct YAMLParser: ~Copyable {
  /// On the heap, because the library keeps its address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// The root of the text's only document; nil if it has none.
  static func root(of text: String) throws(YAMLError) -> YAMLNode? {
    let parser = YAMLParser(text)
    var builder = YAMLBuilder()
    while true {
      let isAtEnd = try parser.event { event throws(YAMLError) in try builder.take(event) }
      guard !isAtEnd else { return builder.root }
    }
  }

  private init(_ text: String) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    bytes = .allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// Passes on the next event.
  ///
  /// - Returns: whether it was the last one.
  private borrowing func event(
    _ take: (yaml_event_t) throws(YAMLError) -> Void
  ) throws(YAMLError) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    try take(event)
    return event.type == YAML_STREAM_END_EVENT
  }

  private var problem: YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "this is not YAML"
    return YAMLError(parser.pointee.problem_mark, problem)
  }
}
