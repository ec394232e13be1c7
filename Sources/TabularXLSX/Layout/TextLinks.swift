import Lexemes
import Tabular

/// Links from cells: to the source text and its file, to other sheets, and to web and e-mail addresses only.
enum TextLinks {
  /// Links a row's line number to that line on the source sheet.
  static func source(
    _ line: Int, at address: CellAddress, _ row: Int, _ dataset: String, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) {
    guard let source = context.placements.sourceSheet,
      let target = context.sourceRows.address(ofLine: line)?.a1
    else { return }
    let place = RemarkPlace(sheet: sheet.name, address: address, dataset: dataset, row: row)
    _ = add(
      context.placements.sourceTarget + target, text: source, at: address, place, on: &sheet,
      &context)
  }

  /// Links a cell to a page of the PDF that the report was read from: by its path relative to the workbook, or by its
  /// name alone where the path is not known.
  ///
  /// - Returns: whether the cell was linked.
  static func page(
    _ page: Int, of file: String, at address: CellAddress, _ place: RemarkPlace, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) -> Bool {
    let known = context.options.sourceFiles[file].flatMap { target(ofPath: $0) }
    guard let way = known ?? besideWorkbook(file) else { return false }
    return add(
      "\(way)#page=\(page)", text: "\(file) \(page)", at: address, place, on: &sheet, &context)
  }

  private static func besideWorkbook(_ file: String) -> String? {
    relativeTarget(of: file).map { "external:" + $0 }
  }

  /// A relative path in the form of a link. It is percent-encoded like a web address, because the library turns the
  /// slashes of file links into backslashes, which only Windows follows.
  static func target(ofPath path: String) -> String? {
    guard !path.isEmpty, !path.opens(with: "/"), !path.unicodeScalars.contains(where: { $0.value < 0x20 })
    else {
      return nil
    }
    return path.split(separator: "/", omittingEmptySubsequences: false).map { encoded($0) }.joined(
      separator: "/")
  }

  /// A file name in the form of a link, only for a file beside the workbook; nil for standard input and for a name that
  /// leads into another folder.
  static func relativeTarget(of file: String) -> String? {
    guard !file.isEmpty, !file.opens(with: "<"), !file.opens(with: "."),
      !file.unicodeScalars.contains(where: { "/\\".unicodeScalars.contains($0) || $0.value < 0x20 })
    else { return nil }
    return encoded(file)
  }

  private static func encoded(_ name: some StringProtocol) -> String {
    name.utf8.reduce(into: [UInt8]()) { target, byte in
      if byte >= 0x80 || isNameByte(byte) {
        target.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        target += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }.text
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isMailByte(byte) && byte != UInt8(ascii: "+") && byte != UInt8(ascii: "@")
      || "()!,;=~".utf8.contains(byte)
  }

  /// Links a cell to the sheet of a dataset.
  ///
  /// - Returns: whether the cell was linked.
  static func sheet(
    of target: String, at address: CellAddress, _ row: Int, _ dataset: String, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) -> Bool {
    guard let name = context.placements[target]?.parts.first?.sheet else { return false }
    let place = RemarkPlace(sheet: sheet.name, address: address, dataset: dataset, row: row)
    return add(
      "internal:\(SheetNames.quoted(name))!A1", text: name, at: address, place, on: &sheet, &context)
  }

  /// Links a cell whose whole text is a web or e-mail address.
  ///
  /// - Returns: whether the cell was linked.
  static func link(
    _ text: String, at address: CellAddress, _ place: RemarkPlace, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) -> Bool {
    guard let target = target(text) else { return false }
    return add(target, text: text, at: address, place, on: &sheet, &context)
  }

  private static func add(
    _ target: String, text: String, at address: CellAddress, _ place: RemarkPlace, on sheet: inout SheetPlan,
    _ context: inout LayoutContext
  ) -> Bool {
    guard sheet.links.count + sheet.writtenLinks < context.limits.links else {
      if !sheet.isFullOfLinks {
        sheet.isFullOfLinks = true
        context.remark(.linkOmitted, at: place, "no more links: a sheet holds \(context.limits.links)")
      }
      return false
    }
    // UTF-16 units never outnumber UTF-8 bytes, which are counted in constant time.
    let limit = context.limits.linkLength
    guard target.utf8.count <= limit || target.utf16.count <= limit else {
      context.remark(
        .linkOmitted, at: place, "no link: its address is over \(context.limits.linkLength) long")
      return false
    }
    sheet.links.append(LinkPlan(at: address, target: target, text: text, style: context.styles.id(.link)))
    return true
  }

  /// The link target for a text that is a web or e-mail address, with `mailto:` added; nil for anything else, such as
  /// scripts and files.
  static func target(_ text: String) -> String? {
    guard let first = text.utf8.first, first < 0x80, text.holds(":") || text.holds("@"),
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "\"") })
    else { return nil }
    for scheme in ["http://", "https://", "mailto:"] where text.utf8.count > scheme.utf8.count {
      if text.prefix(scheme.count).lowercased() == scheme { return text }
    }
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, halves[1].contains("."), !halves[1].opens(with: "."),
      text.utf8.allSatisfy(isMailByte)
    else { return nil }
    return "mailto:" + text
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "@"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
