import DeskFiles
import Tabular
import Testing

@Suite("Errors in a user's own file")
struct DeskFileErrorTests {
  @Test("Has its place, by itself and in the sentence")
  func place() {
    let yaml = "buybacks:\n  columns:\n    Date: {headers: 日期}\n"
    let error = #expect(throws: DeskFileError.self) { try TablesFile(yaml, path: "desk.yaml") }
    #expect(error?.line == 3)
    #expect(error?.column == 5)
    #expect(error?.description.hasPrefix("desk.yaml:3:5: 'Date' cannot be the name of a column") == true)
  }

  @Test("Has no place where the file is empty")
  func empty() {
    let error = #expect(throws: DeskFileError.self) { try ColumnsFile("# nothing\n", path: "desk.yaml") }
    #expect(error?.line == nil)
    #expect(error?.description == "desk.yaml: the file of columns is empty")
  }

  @Test(
    "Says of every kind of file what cannot be there",
    arguments: [
      ("lang: fr\n", ":1:7: 'lang' is 'fr'; it must be 'zh' or 'en'"),
      ("colour: western\n", ":1:9: 'colour' is not a key here"),
      ("bom: perhaps\n", ":1:6: 'bom' must be true or false"),
    ])
  func settings(yaml: String, words: String) {
    let error = #expect(throws: DeskFileError.self) { try SettingsFile(yaml, path: "config.yaml") }
    #expect(error?.description.hasPrefix("config.yaml" + words) == true, "\(error?.description ?? "")")
  }
}

@Suite("A file of settings")
struct SettingsFileTests {
  @Test("Is read without its folder: paths are as it has them")
  func paths() throws {
    let file = try SettingsFile(
      "{lang: en, colors: western, bom: true, assumptions: rates.yaml, columns: /srv/desk.yaml, tables: t.yaml}",
      path: "/etc/config.yaml")
    #expect(file.language == .english)
    #expect(file.trend == .western)
    #expect(file.byteOrderMark)
    #expect(file.assumptions == "rates.yaml")
    #expect(file.columns == "/srv/desk.yaml")
    #expect(file.tables == "t.yaml")
    #expect(file.files == ["/etc/config.yaml", "rates.yaml", "/srv/desk.yaml", "t.yaml"])
    #expect(SettingsFile().files.isEmpty)
    #expect(file.only.isEmpty)
  }
}
