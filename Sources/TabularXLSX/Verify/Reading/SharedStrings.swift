/// The shared strings of a workbook, concatenated in one buffer.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ archive: borrowing ZipArchive) throws(WorkbookReadError) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    _ = try archive.read("xl/sharedStrings.xml") { reader throws(WorkbookReadError) in
      var isInText = false
      while let event = try reader.next() {
        switch event {
        case .start: if reader.isAt("t") { isInText = true }
        case .text: if isInText { reader.appendText(to: &bytes) }
        case .end:
          if reader.isAt("t") { isInText = false }
          if reader.isAt("si") { ends.append(bytes.count) }
        }
      }
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// The text with an index; nil where there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}
