import Tabular

/// Reads the members of one object; errors have a pointer to the position.
struct MemberReader: Sendable {
  let pointer: JSONPointer
  let members: [JSONValue.Member]

  init(_ json: JSONValue, at pointer: JSONPointer) throws(SchemaError) {
    guard case .object(let members) = json else {
      throw SchemaError(pointer, expected: "object", found: json)
    }
    self.members = members
    self.pointer = pointer
  }

  /// - Throws: an error if a member has another name, because unknown data would be lost.
  func allow(_ names: [String]) throws(SchemaError) {
    guard let other = members.first(where: { !names.contains($0.name) }) else { return }
    let suggestion = NearestName.to(other.name, among: names)
    throw SchemaError(pointer.appending(other.name), .unknownMember(suggestion: suggestion))
  }

  subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  func text(_ name: String) throws(SchemaError) -> String {
    let value = try value(name)
    guard case .string(let text) = value else {
      throw SchemaError(pointer.appending(name), expected: "string", found: value)
    }
    return text
  }

  func count(_ name: String) throws(SchemaError) -> Int {
    let value = try value(name)
    guard case .integer(let count) = value, count >= 0 else {
      throw SchemaError(pointer.appending(name), expected: "whole number from 0", found: value)
    }
    return count
  }

  func texts(_ name: String) throws(SchemaError) -> [String] {
    let value = try value(name)
    guard case .array(let items) = value else {
      throw SchemaError(pointer.appending(name), expected: "array", found: value)
    }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      guard case .string(let text) = item else {
        throw SchemaError(pointer.appending(name).appending("\(index)"), expected: "string", found: item)
      }
      texts.append(text)
    }
    return texts
  }

  /// The page of each of the `lines` lines.
  func pages(_ name: String, of lines: Int) throws(SchemaError) -> [Int] {
    let value = try value(name)
    guard case .array(let items) = value, items.count == lines else {
      throw SchemaError(pointer.appending(name), expected: "array of \(lines) pages", found: value)
    }
    var pages: [Int] = []
    for (index, item) in items.enumerated() {
      guard case .integer(let page) = item, page > 0 else {
        throw SchemaError(
          pointer.appending(name).appending("\(index)"), expected: "whole number from 1", found: item)
      }
      pages.append(page)
    }
    return pages
  }

  func object(_ name: String) throws(SchemaError) -> MemberReader {
    try MemberReader(value(name), at: pointer.appending(name))
  }

  func value(_ name: String) throws(SchemaError) -> JSONValue {
    guard let value = self[name] else { throw SchemaError(pointer, .missingMember(name)) }
    return value
  }
}
