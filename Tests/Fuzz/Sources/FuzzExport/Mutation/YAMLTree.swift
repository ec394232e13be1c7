@testable import DeskFiles

/// What a YAML text says, so that it can be changed and written anew.
enum YAMLTree {
  case scalar(String)
  case sequence([YAMLTree])
  case mapping([Member])

  struct Member {
    var name: String
    var value: YAMLTree

    init(_ name: String, _ value: YAMLTree) {
      self.name = name
      self.value = value
    }
  }

  /// - Returns: nil where the text is not YAML, or too much of it: a few aliases stand for a million values.
  init?(parsing text: String) {
    guard let root = try? YAMLParser.root(of: text) else { return nil }
    var left = 2_000
    self.init(root, &left)
    guard left > 0 else { return nil }
  }

  private init(_ node: YAMLNode, _ left: inout Int) {
    left -= 1
    switch node.content {
    case .scalar(let text, _): self = .scalar(text)
    case .sequence(let items):
      var trees: [YAMLTree] = []
      for item in items where left > 0 { trees.append(YAMLTree(item, &left)) }
      self = .sequence(trees)
    case .mapping(let pairs):
      var members: [Member] = []
      for (key, value) in pairs where left > 0 {
        members.append(Member(key.text ?? "", YAMLTree(value, &left)))
      }
      self = .mapping(members)
    }
  }
}

/// Writes YAML in any of its notations: by lines or in brackets, scalars plain or quoted, values by anchors and aliases.
struct YAMLPrinter {
  private var dice: Dice
  private let isFlow: Bool
  private let hasAliases: Bool
  private var anchors = 0

  static func print(_ tree: YAMLTree, _ dice: inout Dice) -> String {
    var printer = YAMLPrinter(
      dice: Dice(seed: dice.next()), isFlow: dice.oneIn(4), hasAliases: dice.oneIn(12))
    return printer.text(of: tree, indent: 0, isFlow: printer.isFlow) + "\n"
  }

  private mutating func text(of tree: YAMLTree, indent: Int, isFlow: Bool) -> String {
    switch tree {
    case .scalar(let text): return scalar(text)
    case .sequence(let items):
      return "[" + items.map { value($0, indent: indent, isFlow: true) }.joined(separator: ", ") + "]"
    case .mapping(let members) where isFlow || members.isEmpty:
      return "{"
        + members.map { "\(scalar($0.name)): \(value($0.value, indent: indent, isFlow: true))" }
        .joined(separator: ", ") + "}"
    case .mapping(let members):
      let blanks = String(repeating: " ", count: indent)
      return members.map { member -> String in
        let flow = dice.oneIn(3) || !member.value.isMapping
        let text = value(member.value, indent: indent + 2, isFlow: flow)
        return "\(blanks)\(scalar(member.name)):\(flow ? " " : "\n")\(text)"
      }.joined(separator: "\n")
    }
  }

  /// A value, now and then behind an anchor or as an alias of one that was before.
  private mutating func value(_ tree: YAMLTree, indent: Int, isFlow: Bool) -> String {
    guard hasAliases, isFlow else { return text(of: tree, indent: indent, isFlow: isFlow) }
    if anchors > 0, dice.oneIn(6) { return "*a\(1 + dice.below(anchors)) " }
    let text = text(of: tree, indent: indent, isFlow: isFlow)
    guard dice.oneIn(4) else { return text }
    anchors += 1
    return "&a\(anchors) \(text)"
  }

  private mutating func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789_./ ".unicodeScalars.contains($0)
      }
      && text.first != " " && text.last != " "
    if isPlain, !dice.oneIn(8) { return text }
    if dice.oneIn(3), !text.contains("\n") { return "'" + text.replacing("'", with: "''") + "'" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += "\\x" + hexadecimal(scalar, 2)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func hexadecimal(_ scalar: Unicode.Scalar, _ digits: Int) -> String {
    let text = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension YAMLTree {
  var isMapping: Bool {
    if case .mapping(let members) = self { return !members.isEmpty }
    return false
  }
}
