import Foundation
import TestSupport
import Testing

@Suite("The workbook of several reports", .enabled(if: Spreadsheets.canRead, "needs openpyxl"), .slow)
struct PanelWorkbookTests {
  private let folder: Folder

  /// Twelve reports of three houses over four weeks, generated.
  init() throws {
    folder = try Folder()
    let generator = Sample.root.appending(path: "Tests/Benchmarks/archive.py").path
    let result = try Program.shell(
      "python3 '\(generator)' reports 12 --companies 6 --sites 12 --seed 7 && aiweekly-export -q -o p.xlsx reports/",
      in: folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  private func python(_ script: String) throws -> String {
    try folder.write("script.py", script)
    let result = try Program.shell("\"${AIWEEKLY_PYTHON:-python3}\" script.py", in: folder)
    #expect(result.status == 0, "\(result.errors.suffix(800))")
    return result.text
  }

  @Test("Pages come before the sections, each with its charts and formulas")
  func pages() throws {
    let script = """
      import openpyxl
      book = openpyxl.load_workbook("p.xlsx")
      print(*book.sheetnames[:8])
      for name in book.sheetnames[:6]: print(len(book[name]._charts), end=" ")
      print(book["公司走势"].data_validations.dataValidation[0].formula1)
      """
    let lines = try python(script).split(separator: "\n")
    #expect(lines[0].hasPrefix("总览 公司走势 估值区间 预期对照 访问走势 调整节奏"), "\(lines)")
    #expect(lines[1].hasPrefix("2 2 0 0 1 1"), "\(lines)")
    #expect(lines[1].contains("$"))
  }

  @Test("A house's number is the cell of its estimate, and leads to it")
  func links() throws {
    let script = """
      import openpyxl
      book = openpyxl.load_workbook("p.xlsx"); values = openpyxl.load_workbook("p.xlsx", data_only=True)
      page, shown = book["预期对照"], values["预期对照"]
      header = next(row for row in shown.iter_rows() if row[0].value == "代码")[0].row
      cell = page.cell(header + 1, 11)
      sheet, address = cell.value[1:].replace("'", "").split("!")
      source = values[sheet][address.replace("$", "")]
      print(cell.hyperlink.location == cell.value[1:], source.value == shown.cell(header + 1, 11).value)
      row = [shown.cell(header + 1, column).value for column in (6, 7, 8, 9, 10, 11, 12, 13)]
      print(row[0], abs(row[1] - sum(row[5:]) / 3) < 1e-9, row[3] == max(row[5:]), row[4] == min(row[5:]))
      """
    #expect(try python(script) == "True True\n3 True True True\n")
  }

  @Test(
    "What is in formula cells of cover and pages is what LibreOffice computes",
    .enabled(if: Spreadsheets.canRecalculate, "needs LibreOffice"))
  func recalculation() throws {
    let url = folder.url
    let fresh = try Spreadsheets.recalculated(url.appending(path: "p.xlsx").path, in: url)
    let script = """
      import openpyxl
      formulas = openpyxl.load_workbook("p.xlsx")
      ours = openpyxl.load_workbook("p.xlsx", data_only=True); theirs = openpyxl.load_workbook("\(fresh)", data_only=True)
      count = 0
      for name in formulas.sheetnames[:6]:
        for row in formulas[name].iter_rows():
          for cell in row:
            if cell.data_type != "f": continue
            count += 1
            one, two = ours[name][cell.coordinate].value, theirs[name][cell.coordinate].value
            one, two = one or "", two or ""
            same = abs(one - two) <= 1e-9 * max(1, abs(one)) if isinstance(one, (int, float)) and isinstance(two, (int, float)) else one == two
            if not same: print(name, cell.coordinate, repr(one), repr(two), cell.value)
      print(count > 300)
      """
    #expect(try python(script) == "True\n")
  }

  @Test("The number of a PDF leads to its page in the file, as seen from the workbook")
  func relativePaths() throws {
    let script = """
      mkdir -p out; aiweekly-export -q --json -o one/ reports/; first=$(ls one | head -1)
      python3 - <<'END'
      import json, pathlib
      for path in pathlib.Path("one").glob("*.json"):
        document = json.loads(path.read_text()); document["source"]["name"] = path.name
        for rows in document.values():
          if isinstance(rows, list):
            for row in rows: row["source_page"] = 3
        path.write_text(json.dumps(document, ensure_ascii=False))
      END
      aiweekly-export -q -o out/p.xlsx one/
      unzip -p out/p.xlsx xl/worksheets/_rels/sheet4.xml.rels | grep -o 'Target="[^"]*"' | sort | head -1
      unzip -p out/p.xlsx xl/worksheets/sheet4.xml | grep -o 'r:id="rId1" location="[^"]*"'
      """
    let result = try Program.shell(script, in: folder)
    #expect(
      result.text == """
        Target="../one/00-2021-04.json"
        r:id="rId1" location="page=3"

        """, "\(result.text) \(result.errors)")
  }
}
