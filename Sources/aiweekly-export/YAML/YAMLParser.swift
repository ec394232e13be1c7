import CYAML

/// What is wrong with a YAML text.
struct YAMLError: Error {
  let line: Int
  let column: Int
  let message: String

  fileprivate init(_ mark: yaml_mark_t, _ message: String) {
    line = Int(mark.line) + 1
    column = Int(mark.column) + 1
    self.message = message
  }
}

/// Owns libyaml's parser and what it reads. JSON is YAML too.
struct YAMLParser: ~Copyable {
  /// On the heap, for the library keeps its address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// The root of a text's one document; nil where there is none.
  static func root(of text: String) throws(YAMLError) -> YAMLNode? {
    let parser = YAMLParser(text)
    let first = try parser.document()
    guard let root = first.root else { return nil }
    if let second = try parser.document().root {
      throw YAMLError(second.pointee.start_mark, "a second document begins here; there may be only one")
    }
    return try first.node(root, depth: 0)
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

  private borrowing func document() throws(YAMLError) -> YAMLDocument {
    let document = UnsafeMutablePointer<yaml_document_t>.allocate(capacity: 1)
    document.initialize(to: yaml_document_t())
    guard yaml_parser_load(parser, document) == 1 else {
      document.deallocate()
      throw problem
    }
    return YAMLDocument(document)
  }

  private var problem: YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "this is no YAML"
    return YAMLError(parser.pointee.problem_mark, problem)
  }
}

/// Owns a document that libyaml has read.
private struct YAMLDocument: ~Copyable {
  private let document: UnsafeMutablePointer<yaml_document_t>

  init(_ document: UnsafeMutablePointer<yaml_document_t>) {
    self.document = document
  }

  deinit {
    yaml_document_delete(document)
    document.deallocate()
  }

  var root: UnsafeMutablePointer<yaml_node_t>? { yaml_document_get_root_node(document) }

  /// An alias may name what it stands in, and a few of them may stand for millions of nodes: depth and number end.
  func node(_ source: UnsafeMutablePointer<yaml_node_t>, depth: Int) throws(YAMLError) -> YAMLNode {
    var count = 0
    return try node(source, depth: depth, count: &count)
  }

  private static let deepest = 32
  private static let most = 1_000_000

  private func node(
    _ source: UnsafeMutablePointer<yaml_node_t>, depth: Int, count: inout Int
  ) throws(YAMLError) -> YAMLNode {
    let mark = source.pointee.start_mark
    count += 1
    guard depth < Self.deepest, count < Self.most else {
      throw YAMLError(mark, "lists stand in lists without end, or nearly so")
    }
    let content: YAMLNode.Content
    switch source.pointee.type {
    case YAML_SCALAR_NODE: content = Self.scalar(source.pointee)
    case YAML_MAPPING_NODE: content = .mapping(try pairs(source.pointee, depth: depth, count: &count))
    default: content = .sequence
    }
    return YAMLNode(content: content, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private static func scalar(_ node: yaml_node_t) -> YAMLNode.Content {
    let scalar = node.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isQuoted =
      scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    let quotes = isQuoted ? 1 : 0
    let start = node.start_mark
    let written = Int(node.end_mark.index) - Int(start.index) - 2 * quotes
    let isVerbatim = node.end_mark.line == start.line && written == text.unicodeScalars.count
    return .scalar(text, textColumn: isVerbatim ? Int(start.column) + 1 + quotes : nil)
  }

  private func pairs(
    _ node: yaml_node_t, depth: Int, count: inout Int
  ) throws(YAMLError) -> [(key: YAMLNode, value: YAMLNode)] {
    let pairs = node.data.mapping.pairs
    guard let first = pairs.start, let end = pairs.top else { return [] }
    var nodes: [(key: YAMLNode, value: YAMLNode)] = []
    for pair in UnsafeBufferPointer(start: first, count: end - first) {
      guard let key = yaml_document_get_node(document, pair.key),
        let value = yaml_document_get_node(document, pair.value)
      else { continue }
      nodes.append(
        (
          try self.node(key, depth: depth + 1, count: &count),
          try self.node(value, depth: depth + 1, count: &count)
        ))
    }
    return nodes
  }
}
