import CYAML

/// Builds nodes from libyaml's events.
///
/// An alias may refer to a node that contains it, and a few nested aliases can expand to millions of nodes. So the
/// depth and the number of nodes are limited.
struct YAMLBuilder {
  private(set) var root: YAMLNode?
  private var documents = 0
  private var open: [Collection] = []
  private var anchors: [String: Anchored] = [:]
  private var openAnchors: Set<String> = []
  private var count = 0

  private static let deepest = 32
  private static let most = 1_000_000
  private static let endless = "lists or aliases are nested too deeply"

  /// A list or mapping whose end event has not been read yet.
  private struct Collection {
    let mark: yaml_mark_t
    let isMapping: Bool
    let anchor: String?
    /// How many nodes were counted before this one.
    let before: Int
    var deepest = 0
    var nodes: [YAMLNode] = []
  }

  /// The node that an anchor names, and what each alias to it adds: nodes and depth.
  private struct Anchored {
    let node: YAMLNode
    let count: Int
    let depth: Int
  }

  mutating func take(_ event: yaml_event_t) throws(YAMLError) {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      guard documents == 1 else { break }
    case YAML_ALIAS_EVENT:
      try add(alias: Self.text(event.data.alias.anchor) ?? "", at: event.start_mark)
    case YAML_SCALAR_EVENT:
      try begin(at: event.start_mark)
      add(
        Self.scalar(event), anchor: Self.text(event.data.scalar.anchor), count: 1, depth: 0)
    case YAML_SEQUENCE_START_EVENT:
      try enter(event.start_mark, isMapping: false, Self.text(event.data.sequence_start.anchor))
    case YAML_MAPPING_START_EVENT:
      try enter(event.start_mark, isMapping: true, Self.text(event.data.mapping_start.anchor))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      leave()
    default:
      break
    }
  }

  /// Counts a node and checks that it is allowed here.
  private mutating func begin(at mark: yaml_mark_t) throws(YAMLError) {
    if documents > 1 { throw YAMLError(mark, "a second document begins here; there may be only one") }
    count += 1
    guard open.count < Self.deepest, count < Self.most else { throw YAMLError(mark, Self.endless) }
  }

  private mutating func enter(_ mark: yaml_mark_t, isMapping: Bool, _ anchor: String?) throws(YAMLError) {
    try begin(at: mark)
    if let anchor { openAnchors.insert(anchor) }
    open.append(Collection(mark: mark, isMapping: isMapping, anchor: anchor, before: count - 1))
  }

  private mutating func leave() {
    guard let done = open.popLast() else { return }
    if let anchor = done.anchor { openAnchors.remove(anchor) }
    let pairs = stride(from: 0, to: done.nodes.count - 1, by: 2).map { (done.nodes[$0], done.nodes[$0 + 1]) }
    let node = YAMLNode(
      content: done.isMapping ? .mapping(pairs.map { (key: $0.0, value: $0.1) }) : .sequence(done.nodes),
      line: Int(done.mark.line) + 1, column: Int(done.mark.column) + 1)
    add(node, anchor: done.anchor, count: count - done.before, depth: done.deepest + 1)
  }

  private mutating func add(alias name: String, at mark: yaml_mark_t) throws(YAMLError) {
    guard let anchored = anchors[name], !openAnchors.contains(name) else {
      throw YAMLError(mark, openAnchors.contains(name) ? Self.endless : "found undefined alias")
    }
    try begin(at: mark)
    count += anchored.count - 1
    guard open.count + anchored.depth < Self.deepest, count < Self.most else {
      throw YAMLError(mark, Self.endless)
    }
    add(anchored.node, anchor: nil, count: anchored.count, depth: anchored.depth)
  }

  private mutating func add(_ node: YAMLNode, anchor: String?, count: Int, depth: Int) {
    if let anchor { anchors[anchor] = Anchored(node: node, count: count, depth: depth) }
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].nodes.append(node)
    open[last].deepest = max(open[last].deepest, depth)
  }

  private static func scalar(_ event: yaml_event_t) -> YAMLNode {
    let scalar = event.data.scalar
    let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    let isQuoted =
      scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
    let quotes = isQuoted ? 1 : 0
    let start = event.start_mark
    let written = Int(event.end_mark.index) - Int(start.index) - 2 * quotes
    let isVerbatim = event.end_mark.line == start.line && written == text.unicodeScalars.count
    return YAMLNode(
      content: .scalar(text, textColumn: isVerbatim ? Int(start.column) + 1 + quotes : nil),
      line: Int(start.line) + 1, column: Int(start.column) + 1)
  }

  private static func text(_ bytes: UnsafePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}
