import Foundation
import ReportTables
import TestSupport
import Testing

/// What Python makes of the output for every sample and for the real report.
@Suite("Python reads what was written")
struct JudgedOutputTests {
  private let folder: Folder
  private var count = 0

  init() throws {
    folder = try Folder()
    var reports = try Repository.samples().map { Repository.root.appending(path: "Samples/\($0)").path }
    if RealReports.areExpected {
      try Data(try RealReports.weekly27()).write(to: folder.url.appending(path: "weekly27.md"))
      reports.append("weekly27.md")
    }
    count = reports.count
    let run = try Program.run(
      ["--json", "--csv", "--raw-csv", "--quiet", "-o", "out/"] + reports, in: folder)
    try #require(run.status == 0, "\(run.errors)")
  }

  @Test("Every document follows the printed schema, Draft 2020-12")
  func schema() throws {
    try folder.write("schema.json", Program.run(["schema"]).text)
    let answer = try Judge.python(
      """
      import glob, json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1] + "/schema.json"))
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      documents = glob.glob(sys.argv[1] + "/out/*.json")
      for name in documents:
          for error in validator.iter_errors(json.load(open(name))):
              print(name, error.json_path, error.message[:80])
      print(len(documents))
      """, [folder.url.path])
    #expect(answer == "\(count)\n")
  }

  /// Numbers are compared as the text that is in the files, digit by digit.
  @Test("CSV reads back to the values of JSON")
  func csv() throws {
    let answer = try Judge.python(
      """
      import csv, glob, json, sys
      csv.field_size_limit(1 << 27)
      def field(value):
          if value is None: return ""
          if value is True or value is False: return str(value).lower()
          return value
      files = 0
      for name in glob.glob(sys.argv[1] + "/out/*.json"):
          document = json.load(open(name), parse_float=str, parse_int=str)
          tables = {key: [value] if key == "report" else value for key, value in document.items()
                    if key not in ("schema_version", "generator", "source")}
          for dataset, rows in tables.items():
              with open(name[:-5] + "-csv/" + dataset + ".csv", newline="", encoding="utf-8") as file:
                  header, *records = csv.reader(file, strict=True)
              files += 1
              wanted = [[field(value) for value in row.values()] for row in rows]
              if rows and header != list(rows[0]): print(name, dataset, "header")
              if records != wanted: print(name, dataset, len(records), len(wanted))
      print(files)
      """, [folder.url.path])
    #expect(answer == "\(count * DatasetCatalog.names.count)\n")
  }
}
