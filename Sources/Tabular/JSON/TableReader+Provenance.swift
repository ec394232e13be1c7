import Lexemes

/// What rows say beyond their values: where printed cells are in the source, and what is bold.
extension TableReader {
  func origins(
    _ json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> [String: CellOrigin] {
    guard case .object(let members) = json else {
      throw SchemaError(pointer, expected: "object", found: json)
    }
    var origins: [String: CellOrigin] = [:]
    for member in members {
      guard places[member.name] != nil else { throw unknownColumn(member.name, at: pointer) }
      let place = pointer.appending(member.name)
      guard case .object = member.value else {
        throw SchemaError(place, expected: "object", found: member.value)
      }
      guard case .string(let raw) = try part("raw", of: member.value, at: place) else {
        throw SchemaError(place.appending("raw"), expected: "string", found: member.value["raw"] ?? .null)
      }
      origins[member.name] = CellOrigin(
        raw: raw, line: try position("line", of: member.value, at: place),
        column: try position("column", of: member.value, at: place),
        place: try pagePlace(of: member.value, at: place))
    }
    return origins
  }

  /// The page and the box, where the origin has them.
  private func pagePlace(
    of json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> CellOrigin.Place? {
    guard json["page"] != nil || json["box"] != nil else { return nil }
    let page = try position("page", of: json, at: pointer)
    let box = try part("box", of: json, at: pointer)
    guard case .array(let edges) = box, edges.count == 4 else {
      throw SchemaError(pointer.appending("box"), expected: "four numbers", found: box)
    }
    var tenths: [Int] = []
    for edge in edges {
      guard let number = edge.tenths else {
        throw SchemaError(pointer.appending("box"), expected: "four numbers", found: edge)
      }
      tenths.append(number)
    }
    return CellOrigin.Place(page: page, box: tenths)
  }

  private func part(
    _ name: String, of json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> JSONValue {
    guard let part = json[name] else { throw SchemaError(pointer, .missingMember(name)) }
    return part
  }

  private func position(
    _ name: String, of json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> Int {
    let part = try part(name, of: json, at: pointer)
    guard let position = part.wholeNumber, position > 0 else {
      throw SchemaError(pointer.appending(name), expected: "whole number from 1", found: part)
    }
    return position
  }

  func emphasis(
    _ json: JSONValue, at pointer: JSONPointer
  ) throws(SchemaError) -> [String: [Range<Int>]] {
    guard case .object(let members) = json else {
      throw SchemaError(pointer, expected: "object", found: json)
    }
    var emphasis: [String: [Range<Int>]] = [:]
    for member in members {
      guard places[member.name] != nil else { throw unknownColumn(member.name, at: pointer) }
      let place = pointer.appending(member.name)
      guard case .array(let elements) = member.value else {
        throw SchemaError(place, expected: "array", found: member.value)
      }
      var ranges: [Range<Int>] = []
      for (index, element) in elements.enumerated() {
        ranges.append(try range(element, at: place.appending(index)))
      }
      emphasis[member.name] = ranges
    }
    return emphasis
  }

  private func range(_ json: JSONValue, at pointer: JSONPointer) throws(SchemaError) -> Range<Int> {
    guard case .array(let ends) = json, ends.count == 2, let start = ends[0].wholeNumber,
      let end = ends[1].wholeNumber, 0 <= start, start < end
    else { throw SchemaError(pointer, expected: "two whole numbers, start and end of bold", found: json) }
    return start..<end
  }
}

extension JSONValue {
  /// A number in tenths, as places on a page are given; nil of anything else.
  fileprivate var tenths: Int? {
    let number: Double? =
      switch self {
      case .integer(let integer): Double(integer)
      case .decimal(let decimal): decimal.doubleValue
      case .real(let real): real
      case .null, .boolean, .string, .array, .object: nil
      }
    guard let number, abs(number) < 1e7 else { return nil }
    return Int((10 * number).rounded())
  }
}
