/// A position in a JSON document, as in RFC 6901: `/companies/3/price`.
public struct JSONPointer: Sendable, Hashable {
  /// The unescaped names and indices from the root; empty for the whole document.
  public let tokens: [String]

  /// Creates a pointer from names and indices.
  public init(tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Parses a pointer.
  ///
  /// - Returns: nil where the text is not empty and does not begin with a slash, or a `~` is not followed by 0 or 1.
  public init?(_ text: String) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.isEmpty else { return nil }
    var tokens: [String] = []
    for part in parts.dropFirst() {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens: tokens)
  }

  /// The pointer to a member of the value at this pointer.
  public func appending(_ name: String) -> JSONPointer { JSONPointer(tokens: tokens + [name]) }

  /// The pointer to an element of the value at this pointer, counted from 0.
  public func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  private static func unescaped(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer in the notation of RFC 6901.
  public var description: String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(UInt8(ascii: "/"))
      for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
        case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// The value at a pointer; nil where there is none.
  public subscript(pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      guard let next = value.child(token) else { return nil }
      value = next
    }
    return value
  }

  /// The value of a member; nil where there is none or the value is not an object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  private func child(_ token: String) -> JSONValue? {
    guard case .array(let elements) = self else { return self[token] }
    guard let index = Int(token), String(index) == token, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
