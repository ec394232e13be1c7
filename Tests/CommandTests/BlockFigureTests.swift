import Foundation
import TestSupport
import Testing

/// The statistics under the companies and the subtotals beside the sites, held against the datasets that JSON has of them.
@Suite("Blocks of figures and their datasets", .enabled(if: Spreadsheets.canRead, "needs openpyxl"))
struct BlockFigureTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func judged(_ script: String, _ report: String, _ more: [String] = []) throws -> [String] {
    let result = try Program.run(
      ["-q", "--xlsx", "--json", "-o", "out/"] + more + [report], in: folder)
    try #require(result.status == 0, "\(result.errors)")
    let stem = ((report as NSString).lastPathComponent as NSString).deletingPathExtension
    try folder.write("judge.py", Self.opening + script)
    let judge = try Program.shell(
      "\"${AIWEEKLY_PYTHON:-python3}\" judge.py 'out/\(stem).xlsx' 'out/\(stem).json'", in: folder)
    #expect(judge.status == 0, "\(judge.errors.suffix(600))")
    return judge.text.split(separator: "\n").map(String.init)
  }

  private static let opening = """
    import json, re, sys, openpyxl
    book, document = openpyxl.load_workbook(sys.argv[1], data_only=True), json.load(open(sys.argv[2]))
    compared = 0
    def compare(place, shown, told):
        global compared
        shown = None if shown == "" else shown
        if shown is None and told is None: return
        compared += 1
        if shown is None or told is None or abs(shown - told) > 1e-9 * max(1, abs(told)): print(place, shown, told)

    """

  private static let samples = [
    Sample.root.appending(path: "Samples/ai-weekly-2024-27.md").path,
    Sample.root.appending(path: "Samples/three-years.md").path,
  ]

  @Test("Statistics under the companies are those of company_stats", arguments: samples)
  func statistics(report: String) throws {
    let said = try judged(Self.statisticsScript, report, ["--fx", "HKD=0.9304", "--fx", "USD=7.27"])
    #expect(said.count == 1 && said.first.map { $0.hasPrefix("compared ") } == true, "\(said)")
    #expect(said.last.flatMap { Int($0.split(separator: " ")[1]) }.map { $0 > 30 } == true)
  }

  /// Columns that the sheet shows in another size than the dataset: hundreds of millions for millions.
  private static let statisticsScript = """
    sheet = book["重点公司"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "公司名称")
    first = document["companies"][0]
    years = {first[f"fy{n}"]: n for n in range(1, 20) if f"fy{n}" in first}
    # The column is the premium of the year in the sheet's heading, the dataset's that of the first year.
    headed = re.search(r" (\\S+) PE ", str(sheet["A1"].value))
    def source(title):
        title = str(title)
        if title == "较中位数" and (not headed or years.get(headed[1]) != 1): return None
        fixed = {"PEG": ("peg", 1), "较中位数": ("premium_to_median_fy1", 1), "市值": ("market_cap_cny_mn", 100)}
        if title in fixed: return fixed[title]
        for start, name in (("报告 PE ", "pe_printed_fy"), ("PE ", "pe_fy"), ("EPS 增速 ", "eps_growth_fy"),
                            ("推算净利 ", "net_profit_implied_fy")):
            if title.startswith(start) and title[len(start):] in years:
                return name + str(years[title[len(start):]]), 100 if start == "推算净利 " else 1
    labels = {"中位数": "median", "平均": "mean", "最高": "high", "最低": "low", "合计／加权": "weighted", "有效样本 n": "n"}
    stats = {row["statistic"]: row for row in document["company_stats"]}
    for row in sheet.iter_rows(min_row=header[0].row + 1):
        statistic = labels.get(row[0].value)
        if not statistic: continue
        for cell in row:
            found = source(header[cell.column - 1].value)
            if not found or cell.value is None: continue
            name, size = found
            # The sheet has statistics of all its columns, the dataset those of the main ones.
            if name not in stats[statistic]: continue
            told = stats[statistic].get(name)
            compare(f"{cell.coordinate} {name} {statistic}", cell.value,
                    told / size if told is not None and statistic != "n" else told)
    print("compared", compared)
    """

  @Test("Subtotals beside the sites and their total are those of traffic_groups", arguments: samples)
  func groups(report: String) throws {
    let said = try judged(Self.groupsScript, report)
    #expect(said.count == 1 && said.first.map { $0.hasPrefix("compared ") } == true, "\(said)")
  }

  @Test("The rest of many kinds is what the dataset has of them together")
  func manyKinds() throws {
    let sites = (0..<26).map { index in
      "| 站点\(index) | 类型\(index % 11) | \(90_000 / (index + 1)).5 | \(index % 3 == 0 ? "↓ -" : "↑ ")\(index % 9 + 1).5% | 00:03:1\(index % 9) |"
    }
    try folder.write(
      "kinds.md",
      "# 人工智能周报（24年第28周）\n\n## AI 相关网站流量数据\n\n| 应用 | 简介 | 周均访问量（万次） | 环比 | 平均停留时间 |\n|---|---|---|---|---|\n"
        + sites.joined(separator: "\n") + "\n")
    let said = try judged(Self.groupsScript, "kinds.md")
    #expect(said.last.flatMap { Int($0.split(separator: " ")[1]) }.map { $0 >= 25 } == true, "\(said)")
    #expect(said.count == 1, "\(said)")
  }

  private static let groupsScript = """
    sheet = book["网站流量"]
    groups = {row["description"]: row for row in document["traffic_groups"]}
    total = groups.pop(None)
    start = next((cell for row in sheet.iter_rows() for cell in row if cell.value == "类别小计"), None)
    seen = []
    if start:
        row = start.row + 2
        while sheet.cell(row, start.column).value:
            name, sites, visits, growth = (sheet.cell(row, start.column + place).value for place in range(4))
            if name in groups:
                told = groups[name]
                seen.append(name)
            else:
                rest = [group for name, group in groups.items() if name not in seen]
                told = {key: sum(group[key] or 0 for group in rest) for key in
                        ("sites", "visits_mn", "visits_prior_mn", "visits_change_mn")}
                told["visits_growth"] = told["visits_change_mn"] / told["visits_prior_mn"]
            compare(name + " sites", sites, told["sites"])
            compare(name + " visits", visits, told["visits_mn"])
            compare(name + " growth", growth, told["visits_growth"])
            row += 1
    header = next(row for row in sheet.iter_rows() if "应用名称" in [cell.value for cell in row])
    columns = {cell.value: cell.column for cell in header}
    last = next(row for row in sheet.iter_rows() if row[0].value == "合计")[0].row
    compare("total visits", sheet.cell(last, columns["周平均访问"]).value, total["visits_mn"])
    compare("total change", sheet.cell(last, columns["访问变动"]).value, total["visits_change_mn"])
    compare("total growth", sheet.cell(last, columns["环比增长"]).value, total["visits_growth"])
    print("compared", compared)
    """
}
