import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Lists of people in English, as first pages and converters leave them.
struct EnglishPeopleTests {
  private func report(_ lines: String) throws -> Report {
    try Report(
      "# Acme Pumps (70 HK)\n\n3 July 2024\n\n\(lines)\n\n## Key Points\n\nOrders recover, and margins follow.\n"
    )
  }

  private func people(_ lines: String) throws -> [String] {
    try report(lines).analysts.map { "\($0.name)|\($0.phone ?? "-")|\($0.email ?? "-")|\($0.licence ?? "-")" }
  }

  @Test(arguments: [
    "Ann Lee - NXHK\nann.lee@house.example", "Ann LeeAC\nann.lee@house.example",
    "Ann Lee AC\nann.lee@house.example",
    "Acme Corp PLC Ann Lee, CFA\nann.lee@house.example",
  ])
  func `what is beside a name is not part of it`(lines: String) throws {
    #expect(try people(lines) == ["Ann Lee|-|ann.lee@house.example|-"])
  }

  @Test func `a table with names, jobs and addresses is a list of people`() throws {
    let rows = ["ACME ASIA LIMITED+", "Ann Lee, CFA", "Equity Analyst"].map {
      "<tr><td colspan=\"2\">\($0)</td></tr>"
    }
    let table =
      "<table>\(rows.joined())<tr><td>ann.lee@house.example</td><td>+852 2800 0000</td></tr></table>"
    #expect(try people(table) == ["Ann Lee|+852 2800 0000|ann.lee@house.example|-"])
    #expect(try people(table.replacing("Equity Analyst", with: "Price 12.5")).isEmpty)
  }

  @Test func `a name with a hyphen is whole`() throws {
    #expect(
      try people("Min-Joo Kang\nminjoo.kang@house.example") == ["Min-Joo Kang|-|minjoo.kang@house.example|-"])
  }

  @Test func `a registration number belongs to the person above`() throws {
    let lines = """
      Ann Lee
      (86 21) 0000 0001
      ann.lee@house.example
      SAC Registration Number: S0000523020001

      Bob Wu
      (86-21) 0000 0002
      bob.wu@house.example
      SAC Registration Number: S0000521040001
      """
    #expect(
      try people(lines) == [
        "Ann Lee|(86 21) 0000 0001|ann.lee@house.example|S0000523020001",
        "Bob Wu|(86-21) 0000 0002|bob.wu@house.example|S0000521040001",
      ])
  }

  @Test func `phone numbers below each other after all names belong to them in that order`() throws {
    let lines =
      "Ann Lee\n\nann.lee@house.example\n\nBob Wu\n\nbob.wu@house.example\n\n+852 2000 0001\n\n+852 2000 0002"
    #expect(
      try people(lines) == [
        "Ann Lee|+852 2000 0001|ann.lee@house.example|-", "Bob Wu|+852 2000 0002|bob.wu@house.example|-",
      ])
  }

  @Test func `if there are fewer phone numbers than people, nobody is given one and a check says so`() throws
  {
    let lines = """
      Ann Lee

      ann.lee@house.example

      Bob Wu

      bob.wu@house.example

      Cy Ng

      cy.ng@house.example

      +852 2000 0001

      +852 2000 0002
      """
    let report = try report(lines)
    #expect(report.analysts.allSatisfy { $0.phone == nil })
    #expect(report.diagnostics.count { $0.code == .contactUnclaimed } == 2)
  }

  @Test func `the phone and the extension of one person stay his`() throws {
    let lines =
      "Ann Lee\nann.lee@house.example\n+852 2000 0001\n\nBob Wu\nbob.wu@house.example\n+852 2000 0002\n+1 212 000 0003"
    #expect(try people(lines).last == "Bob Wu|+852 2000 0002|bob.wu@house.example|-")
  }

  @Test func `a colleague over a phone is one of the analysts though no mail is printed`() throws {
    let lines =
      "Ann Lee, CFA\n\nann.lee@house.example\n\n+852 2000 0001\n\nBob Wu\n\n+852 2000 0002\n\n12M price target HK$74.00"
    #expect(
      try people(lines) == ["Ann Lee|+852 2000 0001|ann.lee@house.example|-", "Bob Wu|+852 2000 0002|-|-"])
  }

  @Test(arguments: [
    "Major Shareholders\n\nNaspers 26.9%", "Free Float\n\n64.7%", "Stock Performance\n\n+852",
  ])
  func `other words with two capitals are not a person`(lines: String) throws {
    #expect(
      try people("Ann Lee\n\nann.lee@house.example\n\n\(lines)") == ["Ann Lee|-|ann.lee@house.example|-"])
  }

  @Test func `a degree between two names parts them, and phones and mails on a line go in that order`() throws
  {
    let lines =
      "Ann Lee, CFA Bob Wu\n\n+852 2000 0001 +852 2000 0002\n\nann.lee@house.example bob.wu@house.example"
    #expect(
      try people(lines) == [
        "Ann Lee|+852 2000 0001|ann.lee@house.example|-", "Bob Wu|+852 2000 0002|bob.wu@house.example|-",
      ])
  }

  @Test func `Kong is a family name, but after Hong it is a place`() throws {
    #expect(
      try people("Lin Kong, CFA\n+852 0000 0001 | lin.kong@house.example") == [
        "Lin Kong|+852 0000 0001|lin.kong@house.example|-"
      ])
    #expect(
      try people("Ann Lee\nNX Securities, Hong Kong\nann.lee@house.example").map { $0.prefix(8) } == [
        "Ann Lee|"
      ])
  }

  @Test func `a middle initial without a full stop belongs to the name`() throws {
    #expect(
      try people("Ann B Lee\n+852 2000 0001\nann.lee@house.example") == [
        "Ann B Lee|+852 2000 0001|ann.lee@house.example|-"
      ])
  }

  @Test func `a job title of several words is the role, with or without a phone number after it`() throws {
    let page = """
      Ann Lee

      Associate Director of Pump Research - Asia +852 2000 0001

      Bob Wu

      Head of Pump Research, Asia

      +852 2000 0002
      """
    #expect(
      try report(page).analysts.map { "\($0.name)|\($0.role)|\($0.phone ?? "-")" } == [
        "Ann Lee|Associate Director of Pump Research - Asia|+852 2000 0001",
        "Bob Wu|Head of Pump Research, Asia|+852 2000 0002",
      ])
    // A title that goes on in the next line is not whole.
    #expect(EnglishJobTitle("Head of China Pump Research and") == nil)
    #expect(EnglishJobTitle("Orders of pumps") == nil)
    #expect(EnglishJobTitle("the head of research") == nil)
  }

  @Test func `names that lost the gaps between them are parted by their addresses`() throws {
    #expect(
      try people("Ann Lee Bob Wu Cy May\nann.lee@house.example bob.wu@house.example cy.may@house.example")
        .map { $0.split(separator: "|")[0] } == ["Ann Lee", "Bob Wu", "Cy May"])
  }

  @Test func `a person whom every page names above a phone number is named once`() throws {
    let head = "\n\nAnn Lee\n\n+852 2000 0001\n\nann.lee@house.example\n\n"
    let page =
      "# Acme Pumps (70 HK)\(head)## Key Points\n\nOrders recover.\(head)Costs fall.\(head)Prices rise."
    #expect(try Report(page).analysts.map(\.name) == ["Ann Lee"])
    #expect(try Report(page).analysts.first?.phone == "+852 2000 0001")
  }

  @Test(arguments: [
    ("Analyst: Ann Lee (Lic. BQX123)\n\nann.lee@house.example", "Ann Lee"),
    ("Research Analysts Asia Energy Ann Lee - NXHK ann.lee@house.example", "Ann Lee"),
    ("Advanced Manufacturing Ann Lee ann.lee@house.example", "Ann Lee"),
    ("Ann (Mei Yi) Lee AC\nann.lee@house.example", "Ann Lee"),
  ])
  func `labels, sectors and a name in parentheses are not people`(lines: String, name: String) throws {
    #expect(try people(lines) == ["\(name)|-|ann.lee@house.example|-"])
  }

  @Test(arguments: ["Ann Lee (Beijing) Bob Wu (Tokyo)", "Ann (CFA) Lee", "Ann (Mei Yi Lan) Lee"])
  func `other words in parentheses stay where they are`(line: String) {
    let names = ContactLine(line).tokens.filter { $0.kind == .name }.map(\.text)
    #expect(names.first != "Ann Lee Bob Wu" && names != ["Ann Lee"])
  }
}
