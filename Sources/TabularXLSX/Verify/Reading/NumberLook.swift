/// The kind of value as which a cell's format shows its number.
enum NumberLook {
  case plain, percent, date, duration

  /// - Parameter code: a format code, for example `yyyy-mm-dd`.
  init(code: String) {
    var isQuoted = false
    var letters: Set<Character> = []
    for character in code.lowercased() {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted { letters.insert(character) }
    }
    if code.contains("[h]") {
      self = .duration
    } else if letters.isSuperset(of: ["y", "d"]) {
      self = .date
    } else {
      self = letters.contains("%") ? .percent : .plain
    }
  }

  /// The look of a built-in number format.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22: self = .date
    case 46: self = .duration
    default: self = .plain
    }
  }
}

/// The looks of a workbook's cell formats, by index.
struct NumberLooks {
  private var looks: [NumberLook] = []

  init(_ archive: borrowing ZipArchive) throws(WorkbookReadError) {
    var codes: [String: NumberLook] = [:]
    var looks: [NumberLook] = []
    _ = try archive.read("xl/styles.xml") { reader throws(WorkbookReadError) in
      var isInCellFormats = false
      while let event = try reader.next() {
        if reader.isAt("cellXfs") { isInCellFormats = event == .start }
        guard event == .start else { continue }
        if reader.isAt("numFmt"), let number = reader.attribute("numFmtId") {
          codes[number] = NumberLook(code: reader.attribute("formatCode") ?? "")
        } else if isInCellFormats, reader.isAt("xf") {
          let number = reader.attribute("numFmtId") ?? ""
          looks.append(codes[number] ?? NumberLook(builtIn: Int(number) ?? 0))
        }
      }
    }
    self.looks = looks
  }

  subscript(style: Int) -> NumberLook { looks.indices.contains(style) ? looks[style] : .plain }
}
