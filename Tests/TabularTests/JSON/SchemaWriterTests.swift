import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The schema writer` {
  private static let writer = SchemaWriter(
    identifier: "urn:aiweekly-export:schema:1.0", title: LocalizedText("周报数据", "Weekly report data"),
    metadata: [
      .init("schema_version", .object([.init("const", .string("1.0"))])),
      .init("source", .object([.init("type", .string("object"))])),
    ],
    datasets: [
      (Fixtures.report, Fixtures.reportColumns), (Fixtures.companies, Fixtures.companyColumns),
      (Fixtures.checks, Fixtures.checkColumns),
    ])

  /// The places where a document breaks the schema, after python-jsonschema.
  private static func faults(_ document: [UInt8]) throws -> [String] {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema, document = json.loads(sys.stdin.readline()), json.load(sys.stdin)
      Draft202012Validator.check_schema(schema)
      for error in Draft202012Validator(schema).iter_errors(document):
          print('/' + '/'.join(map(str, error.path)), error.validator)
      """
    let output = try Judge.python(script, input: writer.schema.json(isCompact: true) + document)
    return output.text.split(separator: "\n").map(String.init)
  }

  @Test func `makes a schema that our own document satisfies, with provenance and without`() throws {
    let document = try Fixtures.document()
    #expect(try Self.faults(document.json()).isEmpty)
    #expect(try Self.faults(document.json(JSONOptions(includesProvenance: true))).isEmpty)
  }

  @Test(arguments: [
    (".companies[0].price = \"x\"", "/companies/0/price type"),
    (".companies[0].eps_fy1 = \"x\"", "/companies/0/eps_fy1 type"),
    (".companies[0].eps_fy9 = []", "/companies/0/eps_fy9 type"),
    (".companies[0].rating = \"other\"", "/companies/0/rating enum"),
    (".report.published = \"2 July\"", "/report/published pattern"),
    (".report.week = 27.5", "/report/week type"),
    ("del(.companies[1].price)", "/companies/1 required"),
    ("del(.companies)", "/ required"),
    (".companies = {}", "/companies type"),
    (".report = []", "/report type"),
    (".companies[0].nested = {}", "/companies/0/nested type"),
    (".companies[0].Typo = 1", "/companies/0 pattern"),
    (".schema_version = \"2.0\"", "/schema_version const"),
    (
      ".companies[0].provenance.price = {\"raw\": \"1\", \"line\": 0, \"column\": 1}",
      "/companies/0/provenance/price/line minimum"
    ),
    (".more = 1", "/more type"),
  ])
  func `finds what is wrong with a document`(edit: String, fault: String) throws {
    let options = JSONOptions(includesProvenance: true)
    let edited = try Judge.jq(edit, input: Fixtures.document().json(options))
    #expect(try Self.faults(edited) == [fault])
  }

  @Test func `lets pass a user's own column, a fiscal year more, null anywhere and a later dataset`() throws {
    let edit = """
      .companies[0] += {upside: 0.12, eps_fy3: 25.1} | .companies[1] |= map_values(null) | .more = []
      """
    #expect(try Self.faults(Judge.jq(edit, input: Fixtures.document().json())).isEmpty)
  }

  @Test func `says titles, units, meaning and computation of each column`() throws {
    let schema = Self.writer.schema.json()
    let filter = """
      ."$defs".companies | [.title, .properties.price["x-unit"], .properties.price_to_eps["x-computed-as"],
      .properties.name.title, (.patternProperties | keys_unsorted | join(" "))] | .[]
      """
    #expect(
      try Judge.jq("-r", filter, input: schema).text == """
        重点公司 / Companies
        港元 / HKD
        price / eps_fy1
        公司名称 / Company
        ^eps_fy[1-9][0-9]*$ ^eps_growth_fy[1-9][0-9]*$

        """)
  }
}
