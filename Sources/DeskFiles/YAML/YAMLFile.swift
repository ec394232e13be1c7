import Lexemes
import ReportTables
import Tabular

/// A YAML file, read node by node. JSON is accepted too. Errors name the file, line and column.
struct YAMLFile {
  let path: String
  let root: YAMLNode

  /// A name and its value in a mapping.
  struct Entry {
    let name: String
    let key: YAMLNode
    let value: YAMLNode
  }

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - path: what messages call the file.
  ///   - what: the kind of file, for the message that it is empty.
  /// - Throws: a failure if the text is not YAML or is empty.
  init(_ text: String, path: String, what: String) throws(DeskFileError) {
    self.path = path
    let root: YAMLNode?
    do throws(YAMLError) {
      root = try YAMLParser.root(of: text)
    } catch {
      throw DeskFileError(path: path, line: error.line, column: error.column, error.message)
    }
    guard let root else { throw DeskFileError(path: path, "\(what) is empty") }
    self.root = root
  }

  func entries(of node: YAMLNode, what: String) throws(DeskFileError) -> [Entry] {
    guard case .mapping(let mapping) = node.content else {
      throw failure(node, "'\(what)' is not a list of names and values")
    }
    var entries: [Entry] = []
    var names: Set<String> = []
    for (key, value) in mapping {
      guard let name = key.text else { throw failure(key, "a name in '\(what)' is not text") }
      guard names.insert(name).inserted else {
        throw failure(key, "'\(name)' appears twice")
      }
      entries.append(Entry(name: name, key: key, value: value))
    }
    return entries
  }

  /// The values of a mapping, by name; a name that is not among `known` is an error.
  func members(of node: YAMLNode, what: String, known: [String]) throws(DeskFileError) -> [String: YAMLNode] {
    var members: [String: YAMLNode] = [:]
    for entry in try entries(of: node, what: what) {
      guard known.contains(entry.name) else {
        throw failure(
          entry.value, "'\(entry.name)' is not a key here; the keys are \(known.joined(separator: ", "))")
      }
      members[entry.name] = entry.value
    }
    return members
  }

  func text(_ node: YAMLNode, what: String) throws(DeskFileError) -> String {
    guard let text = node.text else { throw failure(node, "'\(what)' is not text") }
    return text
  }

  /// One text, or a list of texts.
  func texts(_ node: YAMLNode, what: String) throws(DeskFileError) -> [String] {
    guard case .sequence(let items) = node.content else { return [try text(node, what: what)] }
    var texts: [String] = []
    for item in items { texts.append(try text(item, what: what)) }
    return texts
  }

  /// One text for both languages, or one for each.
  func label(_ node: YAMLNode, what: String) throws(DeskFileError) -> LocalizedText {
    if let text = node.text { return LocalizedText(same: text) }
    let languages = Language.allCases.map(\.rawValue)
    let texts = try members(of: node, what: what, known: languages)
    let chinese = try texts[Language.chinese.rawValue].map { node throws(DeskFileError) in
      try text(node, what: what)
    }
    let english = try texts[Language.english.rawValue].map { node throws(DeskFileError) in
      try text(node, what: what)
    }
    guard let either = chinese ?? english else {
      throw failure(node, "'\(what)' has neither 'zh' nor 'en'")
    }
    return LocalizedText(chinese ?? either, english ?? either)
  }

  func failure(_ node: YAMLNode, _ message: String) -> DeskFileError {
    DeskFileError(path: path, line: node.line, column: node.column, message)
  }

  /// A failure at a 1-based character of a text; at the start of the text if it is folded or has escapes.
  func failure(_ node: YAMLNode, character: Int, _ message: String) -> DeskFileError {
    guard let first = node.textColumn else { return failure(node, message) }
    return DeskFileError(path: path, line: node.line, column: first + character - 1, message)
  }

  /// The place of a text in the file.
  func place(_ node: YAMLNode) -> UserColumn.Place {
    UserColumn.Place(file: path, line: node.line, column: node.textColumn)
  }
}
