import TestSupport
import Testing

@testable import TabularXLSX

@Suite("Parts of a finished workbook")
struct PackedPartsTests {
  private let folder: TemporaryFolder
  private let whole: String

  init() throws {
    folder = try TemporaryFolder()
    whole = folder.path("whole.xlsx")
    _ = try writeWorkbook(try DemoDocument.make(), to: whole)
  }

  private static let sheet = "xl/worksheets/sheet2.xml"

  /// A copy with a sheet that a regular expression of Python has changed.
  private func changed(_ pattern: String, _ replacement: String) throws -> String {
    let path = folder.path("changed.xlsx")
    try Tampering.substitute(
      whole, to: path, part: Self.sheet, pattern: pattern, replacement: replacement)
    return path
  }

  @Test("are whole as they were written")
  func untouched() throws {
    try PackedParts.check(whole)
  }

  @Test("that end at a block of the disk, where a full one stops, are named", arguments: [512, 1_024])
  func cut(size: Int) throws {
    let path = try changed("^(.{\(size)}).*$", "\\1")
    let error = WorkbookError.temporaryFile(reason: "'\(Self.sheet)' was cut short at \(size) bytes")
    #expect(throws: error) { try PackedParts.check(path) }
  }

  @Test("without a byte are named too")
  func empty() throws {
    let path = try changed("^.*$", "")
    let error = WorkbookError.temporaryFile(reason: "'\(Self.sheet)' was cut short at 0 bytes")
    #expect(throws: error) { try PackedParts.check(path) }
  }

  @Test("of that size that end as they begin are whole")
  func padded() throws {
    let script = """
      import sys, zipfile
      source, target, part, size = sys.argv[1:]
      with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
          for name in old.namelist():
              data = old.read(name)
              if name == part: data = data.replace(b"<sheetData", b" " * (int(size) - len(data)) + b"<sheetData")
              new.writestr(name, data)
              if name == part: assert len(data) == int(size)
      """
    let path = folder.path("padded.xlsx")
    _ = try Judge.python(script, [whole, path, Self.sheet, "65536"])
    try PackedParts.check(path)
  }

  @Test("are kept in memory only where they take a small share of it, and where no folder was named")
  func folders() throws {
    let plan = try WorkbookPlan(try DemoDocument.make(), options: WorkbookOptions())
    #expect(plan.mostBytes > 1 << 20 && plan.mostBytes < 64 << 20)
    let script = """
      import sys, zipfile
      print(sum(info.file_size for info in zipfile.ZipFile(sys.argv[1]).infolist()))
      """
    let bytes = try #require(
      Int(try Judge.python(script, [whole]).trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(plan.mostBytes > bytes)
  }
}
