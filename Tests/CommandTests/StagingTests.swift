import Foundation
import Testing

@testable import aiweekly_export

@Suite("Outputs appear whole or not at all")
struct StagingTests {
  private let folder: Folder
  private let temporaries = Temporaries()

  init() throws {
    folder = try Folder()
  }

  @Test("A file appears when all is written, and nothing else is left")
  func newFile() throws {
    var staging = Staging(temporaries)
    try staging.file(folder.path("a.json"), bytes: Array("new".utf8))
    #expect(!folder.exists("a.json"))
    try staging.commit()
    #expect(try folder.text("a.json") == "new")
    #expect(try folder.names() == ["a.json"])
  }

  @Test("A writer that fails leaves the old file as it was")
  func failingWriter() throws {
    try folder.write("a.json", "old")
    #expect(throws: CommandFailure(.inputOutput, "half way")) {
      var staging = Staging(temporaries)
      try staging.file(folder.path("a.json")) { path throws(CommandFailure) in
        try? Data("half".utf8).write(to: URL(fileURLWithPath: path))
        throw CommandFailure(.inputOutput, "half way")
      }
      try staging.commit()
    }
    #expect(try folder.text("a.json") == "old")
    #expect(try folder.names() == ["a.json"])
  }

  @Test("If a later output fails, the earlier ones are not written either")
  func allOrNothing() throws {
    #expect(throws: CommandFailure.self) {
      var staging = Staging(temporaries)
      try staging.file(folder.path("a.json"), bytes: [0x41])
      try staging.folder(folder.path("a-csv"), files: [(name: "news.csv", bytes: [0x42])])
      try staging.file(folder.path("no/such/folder/b.json"), bytes: [0x43])
      try staging.commit()
    }
    #expect(try folder.names() == [])
  }

  @Test("A file that is replaced keeps its permissions, a new one takes the user's")
  func permissions() throws {
    try folder.write("a.json", "old")
    #expect(chmod(folder.path("a.json"), 0o600) == 0)
    var staging = Staging(temporaries)
    try staging.file(folder.path("a.json"), bytes: [])
    try staging.file(folder.path("b.json"), bytes: [])
    try staging.commit()
    let mask = umask(0)
    umask(mask)
    #expect(try FileStatus(ofPath: folder.path("a.json")).permissions == 0o600)
    #expect(try FileStatus(ofPath: folder.path("b.json")).permissions == 0o666 & ~UInt32(mask))
  }

  @Test("A link stays a link; the file behind it is replaced")
  func links() throws {
    try folder.makeFolder("far")
    try folder.write("far/real.json", "old")
    #expect(symlink("far/real.json", folder.path("a.json")) == 0)
    #expect(symlink("nowhere", folder.path("dangling.json")) == 0)
    var staging = Staging(temporaries)
    try staging.file(folder.path("a.json"), bytes: Array("new".utf8))
    try staging.commit()
    #expect(try folder.text("far/real.json") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("a.json")) == "far/real.json")
    let failure = #expect(throws: CommandFailure.self) {
      try staging.file(folder.path("dangling.json"), bytes: [])
    }
    #expect(failure?.status == .cannotCreate)
  }

  @Test("A new folder appears as a whole")
  func newFolder() throws {
    var staging = Staging(temporaries)
    try staging.folder(
      folder.path("in/a-csv"), files: [(name: "x.csv", bytes: [1]), (name: "y.csv", bytes: [2])])
    #expect(!folder.exists("in/a-csv"))
    try staging.commit()
    #expect(try folder.names("in") == ["a-csv"])
    #expect(try folder.names("in/a-csv") == ["x.csv", "y.csv"])
  }

  @Test("In a folder that is there, files of other names stay")
  func oldFolder() throws {
    try folder.write("a-csv/notes.txt", "mine")
    try folder.write("a-csv/x.csv", "old")
    var staging = Staging(temporaries)
    try staging.folder(folder.path("a-csv"), files: [(name: "x.csv", bytes: Array("new".utf8))])
    try staging.commit()
    #expect(try folder.names("a-csv") == ["notes.txt", "x.csv"])
    #expect(try folder.text("a-csv/x.csv") == "new")
  }

  @Test("Folders made on the way go again when nothing ends up in them")
  func foldersGo() throws {
    do {
      var staging = Staging(temporaries)
      try staging.ensureFolder(folder.path("a/b/c"))
      #expect(folder.exists("a/b/c"))
    }
    #expect(try folder.names() == [])
  }

  @Test("Files left by an earlier run with the same process number do not matter")
  func leftovers() throws {
    try folder.write(".aiweekly-export-\(getpid())-1.tmp/x.csv", "left")
    var staging = Staging(temporaries)
    try staging.folder(folder.path("a-csv"), files: [(name: "x.csv", bytes: [1])])
    try staging.commit()
    #expect(try folder.names("a-csv") == ["x.csv"])
  }

  @Test("A folder in the place of a file is refused")
  func folderInTheWay() throws {
    try folder.makeFolder("a.json")
    var staging = Staging(temporaries)
    let failure = #expect(throws: CommandFailure.self) { try staging.file(folder.path("a.json"), bytes: []) }
    #expect(failure?.status == .cannotCreate)
  }
}
