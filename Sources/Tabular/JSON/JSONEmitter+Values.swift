extension JSONEmitter {
  /// Writes a value and everything inside it.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let boolean): self.boolean(boolean)
    case .integer(let integer): self.integer(integer)
    case .decimal(let decimal): self.decimal(decimal)
    case .real(let real): self.real(real)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        name(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes a cell: a decimal as printed, a duration in seconds, a date as `YYYY-MM-DD`, and `null` where missing.
  package mutating func cell(_ value: Value) {
    switch value {
    case .missing: null()
    case .text(let text): string(text)
    case .integer(let integer): self.integer(integer)
    case .decimal(let decimal): self.decimal(decimal)
    case .real(let real): self.real(real)
    case .duration(let seconds): integer(seconds)
    case .date(let date): string(date.description)
    case .boolean(let boolean): self.boolean(boolean)
    }
  }
}

extension JSONValue {
  /// The value as a complete JSON text with a final newline.
  public func json(isCompact: Bool = false) -> [UInt8] {
    var emitter = JSONEmitter(isCompact: isCompact)
    emitter.value(self)
    emitter.newline()
    return emitter.bytes
  }
}
