import Lexemes
import ReportTables
import Yams

/// A YAML file read node by node, JSON being YAML too; what is wrong is told with file, line and column.
struct YAMLFile {
  let path: String
  let root: Node

  /// One name and value of a list.
  struct Entry {
    let name: String
    let key: Node
    let value: Node
  }

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - path: what messages call the file.
  ///   - what: what kind of file it is, for the message that it is empty.
  /// - Throws: a failure where it is no YAML, or empty.
  init(_ text: String, path: String, what: String) throws(CommandFailure) {
    self.path = path
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw CommandFailure(.badData, "\(path): \(error)")
    }
    guard let root else { throw CommandFailure(.badData, "\(path): \(what) is empty") }
    self.root = root
  }

  func entries(of node: Node, what: String) throws(CommandFailure) -> [Entry] {
    guard case .mapping(let mapping) = node else {
      throw failure(node, "'\(what)' is no list of names and values")
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw failure(key, "a name in '\(what)' is no text") }
      guard !entries.contains(where: { $0.name == name }) else {
        throw failure(key, "'\(name)' stands twice")
      }
      entries.append(Entry(name: name, key: key, value: value))
    }
    return entries
  }

  /// The values of a list whose names are fixed.
  func members(of node: Node, what: String, known: [String]) throws(CommandFailure) -> [String: Node] {
    var members: [String: Node] = [:]
    for entry in try entries(of: node, what: what) {
      guard known.contains(entry.name) else {
        throw failure(
          entry.value, "'\(entry.name)' is not known here; known are \(known.joined(separator: ", "))")
      }
      members[entry.name] = entry.value
    }
    return members
  }

  func text(_ node: Node, what: String) throws(CommandFailure) -> String {
    guard let text = node.scalar?.string else { throw failure(node, "'\(what)' is no text") }
    return text
  }

  func failure(_ node: Node, _ message: String) -> CommandFailure {
    let place = node.mark.map { ":\($0.line):\($0.column)" } ?? ""
    return CommandFailure(.badData, "\(path)\(place): \(message)")
  }

  /// A failure at a 1-based character of a text; at its beginning, where its lines are folded or it has escapes.
  func failure(_ node: Node, character: Int, _ message: String) -> CommandFailure {
    guard let mark = node.mark, let first = firstColumn(node) else { return failure(node, message) }
    return CommandFailure(.badData, "\(path):\(mark.line):\(first + character - 1): \(message)")
  }

  /// Where a text stands.
  func place(_ node: Node) -> UserColumn.Place? {
    node.mark.map { UserColumn.Place(file: path, line: $0.line, column: firstColumn(node)) }
  }

  /// The column of a text's first character; nil where its lines are folded.
  private func firstColumn(_ node: Node) -> Int? {
    guard let mark = node.mark, let scalar = node.scalar else { return nil }
    switch scalar.style {
    case .literal, .folded: return nil
    case .singleQuoted, .doubleQuoted: return mark.column + 1
    case .plain, .any: return mark.column
    }
  }
}
