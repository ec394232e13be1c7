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

  @Test("The English edition has English headlines, footers and sentences")
  func english() throws {
    let result = try Program.run(["-q", "--lang", "en", "-o", "e.xlsx", "reports/"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let script = """
      import re, openpyxl
      book = openpyxl.load_workbook("e.xlsx", data_only=True)
      cover = book["Overview"]
      print(cover["B2"].value.split(":")[0][:8], "|", "Report archive" in cover.oddFooter.left.text, "周报" in cover.oddFooter.left.text)
      # Names of houses and companies are data; what else is said of a change is not.
      names = re.compile("[一-鿿]+证券|科技|[甲乙丙丁戊己庚辛壬癸]")
      changes = book["Changes"]
      header = next(row for row in changes.iter_rows() if row[0].value == "Week of")
      titles = [cell.value for cell in header]
      print(titles[:3], "Publisher" in titles)
      said = [row[titles.index("In words")].value for row in changes.iter_rows(min_row=header[0].row + 1)]
      print(len(said) > 3, [words for words in said if words and re.search("[一-鿿]", names.sub("", words))])
      points = [cell.value for row in cover.iter_rows(min_col=3, max_col=3) for cell in row if isinstance(cell.value, str)]
      print(any("EPS" in words for words in points), [words for words in points if re.search("[一-鿿：（，]", names.sub("", words))])
      """
    #expect(
      try python(script) == """
        Week of  | True False
        ['Week of', 'In words', 'Before'] True
        True []
        True []

        """)
  }

  @Test("Days below charts are the Mondays that there are, and no line ends at zero")
  func charts() throws {
    let script = """
      import re, zipfile, openpyxl
      book = zipfile.ZipFile("p.xlsx")
      values = openpyxl.load_workbook("p.xlsx", data_only=True)
      for name in sorted(book.namelist()):
        if not name.startswith("xl/charts/chart"): continue
        xml = book.read(name).decode()
        sheet, first, last = re.search(r"<c:cat>.*?'([^']+)'!(\\$\\w+\\$\\d+):(\\$\\w+\\$\\d+)", xml).groups()
        days = [row[0].value for row in values[sheet][first.replace("$", "") + ":" + last.replace("$", "")]]
        weeks = [row[0].value for row in values[sheet].iter_rows() if hasattr(row[0].value, "weekday")]
        shown = [day.strftime("%m-%d") for day in weeks]
        print(days == shown, "lineChart" not in xml or '<c:dispBlanksAs val="span"/>' in xml)
      """
    let said = try python(script).split(separator: "\n")
    #expect(said.count >= 4 && said.allSatisfy { $0 == "True True" }, "\(said)")
  }

  @Test("The Chinese edition has no words of the contract on any sheet that is seen")
  func machineWords() throws {
    let script = """
      import re, openpyxl
      book = openpyxl.load_workbook("p.xlsx", data_only=True)
      words = set("median mean high low weighted n given inferred default warning info error money percent multiple "
                  "count date news text sections reported adjusted".split())
      seen = 0
      for sheet in book:
        if sheet.sheet_state != "visible": continue
        hidden = {place for column in sheet.column_dimensions.values() if column.hidden
                  for place in range(column.min, column.max + 1)}
        for row in sheet.iter_rows():
          for cell in row:
            if cell.column in hidden or not isinstance(cell.value, str): continue
            seen += 1
            if cell.value in words or re.fullmatch("[a-z]+([_-][a-z0-9]+)+", cell.value) or "conversion_" in cell.value:
              print(sheet.title, cell.coordinate, cell.value)
      print(seen > 1000)
      """
    #expect(try python(script) == "True\n")
  }

  @Test("A count of companies is shown as a number, not as a percentage or a multiple")
  func counts() throws {
    let script = """
      import openpyxl
      sheet = openpyxl.load_workbook("p.xlsx", data_only=True)["公司统计"]
      rows = [row for row in sheet.iter_rows() if "有效样本 n" in [cell.value for cell in row]]
      looks = {cell.number_format for row in rows for cell in row[6:] if isinstance(cell.value, (int, float))}
      others = {cell.number_format for row in sheet.iter_rows() if "中位数" in [cell.value for cell in row] for cell in row[6:]}
      print(len(rows) > 3, [look for look in looks if "%" in look or "x" in look], any("x" in look for look in others))
      """
    #expect(try python(script) == "True [] True\n")
  }

  // MARK: What is seen

  private static let seen = """
    import re, sys, zipfile
    book = zipfile.ZipFile(sys.argv[1] if len(sys.argv) > 1 else "p.xlsx")
    sheets = re.findall('<sheet name="([^"]+)" sheetId="[0-9]+"([^>]*)', book.read("xl/workbook.xml").decode())
    hidden = {name for name, rest in sheets if "hidden" in rest}
    print(*[name for name, _ in sheets if name not in hidden])
    for place in range(1, len(sheets) + 1):
      xml = book.read(f"xl/worksheets/sheet{place}.xml").decode()
      for target in re.findall('<hyperlink [^>]*location="([^"]+)"', xml):
        if target.split("!")[0].strip("'") in hidden: print("leads to a hidden sheet:", target)
    """

  @Test("Sheets that repeat others are hidden, no link leads to one, and --all-sheets shows them")
  func seenSheets() throws {
    #expect(
      try python(Self.seen)
        == "总览 公司走势 估值区间 预期对照 访问走势 调整节奏 变化 公司历史 流量历史 盈利预测 核心观点 新闻 投资建议 风险提示 检查 报告\n")
    let result = try Program.run(["-q", "--all-sheets", "-o", "p.xlsx", "reports/"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let all = try python(Self.seen)
    for name in ["一致预期", "重点公司", "网站流量", "数字摘录"] { #expect(all.contains(" \(name) ")) }
  }

  @Test("House and issue are beside each row of text; the file is only in the list of reports")
  func issues() throws {
    let script = """
      import openpyxl
      book = openpyxl.load_workbook("p.xlsx", data_only=True)
      for name in ("新闻", "风险提示", "检查", "报告"):
        sheet = book[name]
        header = next(row for row in sheet.iter_rows() if row[0].value == "发布机构")
        folded = {place for column in sheet.column_dimensions.values() if column.hidden
                  for place in range(column.min, column.max + 1)}
        shown = [cell.value for cell in header if cell.column not in folded and cell.value]
        below = [row[1].value for row in sheet.iter_rows(min_row=header[0].row + 1) if row[0].value]
        print(name, *shown[:2], "源文件" in shown, all(value.startswith("2021年第") for value in below))
      """
    #expect(
      try python(script) == """
        新闻 发布机构 期号 False True
        风险提示 发布机构 期号 False True
        检查 发布机构 期号 False True
        报告 发布机构 期号 True True

        """)
  }

  @Test("Reports of one week, and companies that are in one week only, have no charts over time")
  func noCourse() throws {
    let script = """
      python3 - <<'END'
      import pathlib, re
      pathlib.Path("few").mkdir()
      paths = sorted(pathlib.Path("reports").glob("00-*.md"))
      first = paths[0].read_text()
      pathlib.Path("few/a.md").write_text(first)
      # The same house a week later, with companies and sites of its own.
      later = paths[1].read_text()
      later = re.sub("60[0-9]{4}[.]SH", lambda code: "3" + code[0][1:6].replace("0", "1") + ".SZ", later)
      # Another growth, too: that of a site under its old name would say that it is the same.
      later = re.sub("(↑|↓ -) [0-9.]+%", "↑ 77.77%", later.replace("Site", "Other"))
      pathlib.Path("few/b.md").write_text(later)
      END
      aiweekly-export -q -o few.xlsx few/
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let said = try python(
      """
      import openpyxl
      book = openpyxl.load_workbook("few.xlsx")
      print("公司走势" in book.sheetnames, "访问走势" in book.sheetnames, len(book["总览"]._charts))
      """)
    #expect(said == "False False 0\n")
  }
}
