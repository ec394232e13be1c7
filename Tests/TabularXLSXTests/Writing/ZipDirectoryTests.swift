import TestSupport
import Testing

@testable import TabularXLSX

@Suite("The directory of an archive")
struct ZipDirectoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("gives the unpacked size of every part, as Python does")
  func sizes() throws {
    let path = folder.path("a.xlsx")
    _ = try writeWorkbook(try DemoDocument.make(), to: path)
    let script = """
      import sys, zipfile
      print(*[part.file_size for part in zipfile.ZipFile(sys.argv[1]).infolist()])
      """
    let expected = try Judge.python(script, [path]).split(whereSeparator: \.isWhitespace).compactMap {
      UInt32($0)
    }
    #expect(ZipDirectory(path: path)?.sizes == expected && expected.count > 10)
  }

  @Test(
    "is not read where anything is unusual",
    arguments: [
      "data[-22:-18] = b'PK\\5\\7'", "data[-12] ^= 1", "data[-10] ^= 1", "data[-6] ^= 1", "data += b'!'",
      "data = data[:-1]",
      "data = data[:10]", "data = b''",
    ])
  func unusual(change: String) throws {
    let path = folder.path("a.zip")
    let script = """
      import io, sys, zipfile
      whole = io.BytesIO()
      with zipfile.ZipFile(whole, "w") as archive:
          for name in "abc": archive.writestr(name, name * 700)
      data = bytearray(whole.getvalue())
      \(change)
      open(sys.argv[1], "wb").write(data)
      """
    _ = try Judge.python(script, [path])
    #expect(ZipDirectory(path: path) == nil)
  }
}
