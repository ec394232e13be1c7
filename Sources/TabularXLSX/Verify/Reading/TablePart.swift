/// An Excel table as described by its own part of the archive.
struct TablePart {
  /// `A6:X13`.
  private(set) var range = ""
  private(set) var columns: [String] = []

  /// - Returns: nil where there is no such part.
  init?(_ part: String, in archive: borrowing ZipArchive) throws(WorkbookReadError) {
    var range = ""
    var columns: [String] = []
    let read: Void? = try archive.read(part) { reader throws(WorkbookReadError) in
      while let event = try reader.next() {
        guard event == .start else { continue }
        if reader.isAt("table") { range = reader.attribute("ref") ?? "" }
        if reader.isAt("tableColumn") { columns.append(reader.attribute("name") ?? "") }
      }
    }
    guard read != nil else { return nil }
    self.range = range
    self.columns = columns
  }
}
