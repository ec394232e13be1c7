import Testing

@testable import TabularXLSX

@Suite struct SheetNamesTests {
  @Test func forbiddenCharactersAndApostrophesGo() {
    var names = SheetNames()
    #expect(names.unique("a[b]c:d*e?f/g\\h") == "a_b_c_d_e_f_g_h")
    #expect(names.unique("'quoted'") == "quoted")
    #expect(names.unique("it's") == "it's")
    #expect(names.unique("''") == "Sheet")
    #expect(names.unique("History") == "History (2)")
  }

  @Test func uniqueWithoutCase() {
    var names = SheetNames()
    #expect(names.unique("Data") == "Data")
    #expect(names.unique("DATA") == "DATA (2)")
    #expect(names.unique("data") == "data (3)")
  }

  @Test func thirtyOneUnits() {
    var names = SheetNames()
    let emoji = String(repeating: "🙂", count: 20)
    #expect(names.unique(emoji).utf16.count == 30)
    let again = names.unique(emoji)
    #expect(again.utf16.count <= 31 && again.hasSuffix(" (2)"))
    #expect(names.unique(String(repeating: "x", count: 30) + "'y").hasSuffix("x"))
  }

  @Test func quotedForFormulas() {
    #expect(SheetNames.quoted("it's") == "'it''s'")
  }
}

@Suite struct DefinedNamesTests {
  @Test(arguments: [
    ("fx_HKD", "fx_HKD"), ("conversion:PDD.O", "conversion_PDD.O"), ("FX2024", "_FX2024"), ("R1C1", "_R1C1"),
    ("c", "_c"), ("1st", "_1st"), ("", "_"), ("汇率", "__"),
  ])
  func sanitised(wanted: String, name: String) {
    var names = DefinedNames()
    #expect(names.unique(wanted) == name)
  }

  @Test func uniqueWithoutCase() {
    var names = DefinedNames()
    #expect(names.unique("Companies") == "Companies")
    #expect(names.unique("companies") == "companies_2")
  }

  @Test func `long names stay within what the library takes, and apart`() {
    var names = DefinedNames()
    let long = String(repeating: "A", count: 400)
    let made = (0..<12).map { _ in names.unique(long) }
    #expect(Set(made).count == 12 && made.allSatisfy { $0.utf8.count <= 128 })
  }
}
