import Lexemes

/// The archive parts of the sheets.
struct WorkbookParts {
  /// In the order of the tabs.
  private(set) var sheets: [(name: String, part: String)] = []

  init(_ archive: borrowing ZipArchive) throws(WorkbookReadError) {
    let workbook = "xl/workbook.xml"
    let relations = try Relations(of: workbook, in: archive)
    var named: [(name: String, id: String)] = []
    let read: Void? = try archive.read(workbook) { reader throws(WorkbookReadError) in
      while let event = try reader.next() {
        guard event == .start, reader.isAt("sheet") else { continue }
        named.append((reader.attribute("name") ?? "", reader.attribute("r:id") ?? ""))
      }
    }
    guard read != nil else { throw .damaged(part: workbook, reason: "it is missing") }
    for sheet in named { sheets.append((sheet.name, relations.targets[sheet.id] ?? "")) }
  }
}

/// The relationships of a part: the paths of other parts, by id.
struct Relations {
  private(set) var targets: [String: String] = [:]

  init(of part: String, in archive: borrowing ZipArchive) throws(WorkbookReadError) {
    let pieces = part.split(separator: "/").map(String.init)
    let folder = Array(pieces.dropLast())
    let name = (folder + ["_rels", (pieces.last ?? "") + ".rels"]).joined(separator: "/")
    var targets: [String: String] = [:]
    _ = try archive.read(name) { reader throws(WorkbookReadError) in
      while let event = try reader.next() {
        guard event == .start, reader.isAt("Relationship"), let id = reader.attribute("Id"),
          let target = reader.attribute("Target")
        else { continue }
        targets[id] = Self.resolved(target, in: folder)
      }
    }
    self.targets = targets
  }

  /// Resolves a relative path such as `../tables/table1.xml` against a folder.
  static func resolved(_ target: String, in folder: [String]) -> String {
    var path = target.opens(with: "/") ? [] : folder
    for piece in target.split(separator: "/") {
      if piece == ".." {
        _ = path.popLast()
      } else if piece != "." {
        path.append(String(piece))
      }
    }
    return path.joined(separator: "/")
  }
}
