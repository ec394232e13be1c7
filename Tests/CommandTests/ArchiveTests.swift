import Foundation
import Testing

@testable import aiweekly_export

@Suite("Many reports on the command line")
struct ArchiveTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for week in 26...29 { try folder.write("reports/deep/w\(week).md", Self.report(week)) }
  }

  private static func report(_ week: Int, price: Int? = nil) -> String {
    let price = price ?? 60 + week
    return """
      # 人工智能周报（24年第\(week)周）

      ## 重点公司盈利预测及投资评级

      公司代码\t公司名称\t投资评级\t收盘价（元）\t总市值（百万元）\tEPS（元）\t\tPE\t
      \t\t\t\t\t2024E\t2025E\t2024E\t2025E
      609901.SH\t衡算科技\t优于大市\t\(price).00\t\(price)000\t2.0\t\(week == 28 ? "3.0" : "2.5")\t\(price / 2)\t\(price * 10 / (week == 28 ? 30 : 25))

      资料来源: 青禾证券经济研究所预测

      ## 投资建议

      我们推荐龙头公司。

      """
  }

  @Test("A folder makes one document, in the order of dates, with the panel")
  func folderToJSON() throws {
    try folder.write("reports/notes.csv", "not,a,report\n")
    try folder.write("reports/.hidden.md", "# 无\n")
    let script = """
      aiweekly-export -q --json reports/ | jq -c '[(.source | length), [.report[].week], [.companies[].source_name],
        (.company_history | length), (keys_unsorted | .[-5:])]'
      """
    let expected = """
      [4,[26,27,28,29],["w26.md","w27.md","w28.md","w29.md"],8,\
      ["company_history","traffic_history","estimates","consensus","changes"]]

      """
    #expect(try Program.shell(script, in: folder).text == expected)
  }

  @Test("Files, folders and lists of names are the same inputs")
  func inputs() throws {
    let scripts = [
      "aiweekly-export -q --json reports/", "aiweekly-export -q --json reports/deep/*.md",
      "find reports -name '*.md' | aiweekly-export -q --json --files-from -",
      "find reports -name '*.md' -print0 | aiweekly-export -q --json --files-from -",
    ]
    let outputs = try scripts.map { try Program.shell($0, in: folder).output }
    #expect(outputs[0].count > 1_000 && outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test("The bytes do not depend on --jobs", arguments: ["--json", "--ndjson"])
  func jobs(format: String) throws {
    let one = try Program.run(["-q", format, "--jobs", "1", "reports/"], in: folder)
    let many = try Program.run(["-q", format, "--jobs", "8", "reports/"], in: folder)
    #expect(one.status == 0 && !one.output.isEmpty && one.output == many.output)
    #expect(try Program.run(["--json", "--jobs", "0", "reports/"], in: folder).status == 64)
  }

  @Test("JSON lines stream in the order of the arguments, each row with the report that it is from")
  func stream() throws {
    let script = """
      aiweekly-export -q --ndjson --dataset companies reports/deep/w29.md reports/deep/w26.md |
        jq -c '[keys_unsorted[:7], .week]'
      """
    let keys = #"["dataset","publisher","series","year","week","report_published","source_name"]"#
    #expect(try Program.shell(script, in: folder).text == "[\(keys),29]\n[\(keys),26]\n")
    let file = try Program.run(["-q", "-o", "all.ndjson", "reports/"], in: folder)
    #expect(file.status == 0)
    #expect(try folder.data("all.ndjson") == Program.run(["-q", "--ndjson", "reports/"], in: folder).output)
  }

  @Test("One bad report does not stop the others; the end says how many failed, which and why")
  func failures() throws {
    try folder.write("reports/bad.md", "nothing")
    let result = try Program.run(["--json", "reports/"], in: folder)
    #expect(result.status == 65)
    #expect(result.text.contains("\"week\": 29"))
    #expect(result.errors.contains("1 of 5 reports failed:\n  reports/bad.md: not a report"))
    let fast = try Program.run(["--json", "--fail-fast", "reports/"], in: folder)
    #expect(fast.status == 65 && fast.output.isEmpty)
  }

  @Test(
    "A folder within that may not be read does not keep the others back",
    .enabled(if: Unprivileged.isPossible))
  func lockedFolder() throws {
    try folder.write("reports/locked/w30.md", Self.report(30))
    let locked = folder.url.appending(path: "reports/locked").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked) }
    let result = try Unprivileged.run(["--json", "reports/"], in: folder)
    #expect(result.status == 66 && result.text.contains("\"week\": 29"))
    #expect(
      result.errors.contains("1 of 5 reports failed:\n  reports/locked: permission denied"),
      "\(result.errors)")
  }

  @Test("A name with a line end in it stays on its line of a message")
  func lineEndInName() throws {
    try folder.write("reports/two\nlines.md", "nothing")
    let result = try Program.run(["--json", "reports/"], in: folder)
    #expect(
      result.errors.contains("1 of 5 reports failed:\n  reports/two\\nlines.md: not a report"),
      "\(result.errors)")
  }

  @Test(
    "Every format takes all reports at once", arguments: ["2024.xlsx", "2024.json", "2024.db", "2024.ndjson"])
  func formats(name: String) throws {
    #expect(try Program.run(["-q", "-o", name, "reports/"], in: folder).status == 0)
    #expect(folder.exists(name))
    #expect(try Program.run(["-q", "--csv", "-o", "all", "reports/"], in: folder).status == 0)
    #expect(try folder.names("all").contains("company_history.csv"))
    #expect(try folder.names() == ["all", "reports", name].sorted())
  }

  @Test("A folder for output keeps a set for each report")
  func separate() throws {
    #expect(try Program.run(["-q", "--json", "-o", "out/", "reports/"], in: folder).status == 0)
    #expect(try folder.names("out") == ["w26.json", "w27.json", "w28.json", "w29.json"])
  }

  @Test("A panel dataset needs several reports")
  func panelDataset() throws {
    let several = try Program.run(["-q", "--csv", "--dataset", "changes", "reports/"], in: folder)
    #expect(several.status == 0 && several.text.split(separator: "\r\n").count == 3)
    let one = try Program.run(["-q", "--csv", "--dataset", "changes", "reports/deep/w26.md"], in: folder)
    #expect(one.status == 64 && one.errors.contains("is made of several reports"))
  }

  // MARK: The archive

  @Test("Two editions of one day: the one given last counts, and running again changes nothing")
  func editionsOfOneDay() throws {
    try folder.write("reports/deep/w27-again.md", Self.report(27, price: 95))
    try folder.write("reports/deep/w27.md", Self.report(27, price: 87))
    func held() throws -> String { try sqlite("SELECT source_name FROM reports WHERE week = 27") }
    // By name `w27-again.md` comes first.
    #expect(try Program.run(["--into", "a.db", "reports/"], in: folder).status == 0)
    #expect(try held() == "w27.md\n")
    let dump = try sqlite(".dump")
    for _ in 1...2 {
      let again = try Program.run(["--into", "a.db", "reports/"], in: folder)
      #expect(again.errors.contains("0 reports added, 0 replaced, 5 unchanged"), "\(again.errors)")
      #expect(try sqlite(".dump") == dump)
    }
    // The same when the later one of the folder was there first.
    #expect(try Program.run(["--into", "b.db", "reports/deep/w27.md"], in: folder).status == 0)
    #expect(try Program.run(["--into", "b.db", "reports/"], in: folder).status == 0)
    #expect(try sqlite("SELECT source_name FROM reports WHERE week = 27", "b.db") == "w27.md\n")
  }

  @Test("A later run adds reports with as many fiscal years as the archive has, or with more")
  func laterFiscalYears() throws {
    for (week, years) in [(30, 3), (31, 3), (32, 4)] {
      let heads = (0..<years).map { "EPS \(2024 + $0)E" }.joined(separator: "\t")
      let eps = (0..<years).map { "\(2 + $0).0" }.joined(separator: "\t")
      try folder.write(
        "years/w\(week).md",
        """
        # 人工智能周报（24年第\(week)周）

        ## 重点公司盈利预测及投资评级

        公司代码\t公司名称\t投资评级\t收盘价（元）\t总市值（百万元）\t\(heads)
        609901.SH\t衡算科技\t优于大市\t60.00\t60000\t\(eps)

        资料来源: 青禾证券经济研究所预测

        """)
      let run = try Program.run(["--into", "years.db", "years/w\(week).md"], in: folder)
      #expect(run.status == 0 && run.errors.contains("1 report added"), "\(run.errors)")
    }
    #expect(try sqlite("SELECT COUNT(eps_fy3), COUNT(eps_fy4) FROM companies", "years.db") == "3|1\n")
  }

  @Test("An edition without a date never replaces one that has a date, in a database or in JSON")
  func editionWithoutDay() throws {
    let dated = Self.report(27).replacing("## 重点", with: "发布日期：2024年7月5日\n\n## 重点")
    try folder.write("two/a.md", dated)
    try folder.write("two/b.md", Self.report(27, price: 99))
    let json = try Program.shell("aiweekly-export -q --json two/ | jq -r '.report[].source_name'", in: folder)
    #expect(json.text == "a.md\n")
    for arguments in [["-q", "-o", "new.db", "two/"], ["-q", "--into", "into.db", "two/"]] {
      #expect(try Program.run(arguments, in: folder).status == 0)
    }
    #expect(try sqlite("SELECT source_name FROM reports", "new.db") == "a.md\n")
    #expect(try sqlite("SELECT source_name FROM reports", "into.db") == "a.md\n")
  }

  private func sqlite(_ sql: String, _ file: String = "a.db") throws -> String {
    try Program.shell("sqlite3 \(file) \"\(sql)\"", in: folder).text
  }

  @Test(
    "An archive takes each report once; running again changes nothing; a corrected report replaces the old")
  func archive() throws {
    let first = try Program.run(["--into", "a.db", "reports/"], in: folder)
    #expect(
      first.status == 0 && first.errors.contains("4 reports added, 0 replaced, 0 unchanged"),
      "\(first.errors)")
    #expect(try folder.names() == ["a.db", "reports"])
    let dump = try sqlite(".dump")
    let second = try Program.run(["--into", "a.db", "reports/"], in: folder)
    #expect(second.errors.contains("0 reports added, 0 replaced, 4 unchanged"))
    #expect(try sqlite(".dump") == dump)
    try folder.write("reports/deep/w27.md", Self.report(27, price: 99))
    let third = try Program.run(["--into", "a.db", "reports/"], in: folder)
    #expect(third.errors.contains("0 reports added, 1 replaced, 3 unchanged"))
    #expect(
      try sqlite("SELECT week, price, price_before FROM company_history WHERE fiscal_year = '2025E'")
        == "26|86.0|\n27|99.0|86.0\n28|88.0|99.0\n29|89.0|88.0\n")
    #expect(try sqlite("PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok\n")
  }

  private func indexes(_ file: String) throws -> [String] {
    try sqlite("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name", file)
      .split(separator: "\n").map(String.init)
  }

  @Test(
    "An archive has the same indexes whether reports come at once, one by one, or after a run that was killed"
  )
  func indexes() throws {
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    let all = try indexes("a.db")
    #expect(all.contains("companies_by_ticker") && all.contains("reports_by_digest"))
    for week in 26...29 {
      let name = "reports/deep/w\(week).md"
      #expect(try Program.run(["-q", "--into", "b.db", name], in: folder).status == 0)
      #expect(try indexes("b.db") == all)
    }
    // What a killed run leaves: the reports, without what queries use. A run with nothing to add makes it.
    for name in all where !name.hasPrefix("reports_") { _ = try sqlite("DROP INDEX \(name)") }
    #expect(try indexes("a.db") != all)
    let again = try Program.run(["--into", "a.db", "reports/"], in: folder)
    #expect(again.errors.contains("0 reports added, 0 replaced, 4 unchanged"))
    #expect(try indexes("a.db") == all)
  }

  @Test("Many reports for a small archive leave its indexes whole")
  func manyMore() throws {
    #expect(try Program.run(["-q", "--into", "a.db", "reports/deep/w26.md"], in: folder).status == 0)
    let all = try indexes("a.db")
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    #expect(try indexes("a.db") == all)
    let plan = try sqlite("EXPLAIN QUERY PLAN SELECT * FROM companies WHERE ticker_normalized = '609901.SH'")
    #expect(plan.contains("companies_by_ticker"))
    #expect(try sqlite("SELECT COUNT(*) FROM companies WHERE ticker_normalized = '609901.SH'") == "4\n")
    #expect(try sqlite("PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok\n")
  }

  @Test("A database of its own has what an archive has")
  func ownDatabase() throws {
    #expect(try Program.run(["-q", "-o", "own.db", "reports/"], in: folder).status == 0)
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    for view in ["companies", "company_history", "traffic_history", "estimates", "changes", "consensus"] {
      #expect(try sqlite("SELECT * FROM \(view)", "own.db") == sqlite("SELECT * FROM \(view)"), "\(view)")
    }
    #expect(try indexes("own.db") == indexes("a.db"))
  }

  @Test("The archive is the same whatever the order in which reports are added")
  func order() throws {
    let names = [29, 26, 28, 27].map { "reports/deep/w\($0).md" }
    for name in names { #expect(try Program.run(["-q", "--into", "b.db", name], in: folder).status == 0) }
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    for view in ["company_history", "traffic_history", "estimates", "consensus"] {
      #expect(try sqlite("SELECT * FROM \(view)", "b.db") == sqlite("SELECT * FROM \(view)"))
    }
    let changes = "SELECT week, kind, name, before, after, text FROM changes ORDER BY 1, 2, 3"
    #expect(try sqlite(changes, "b.db") == sqlite(changes))
  }

  @Test("An archive is an input, and makes what its reports make")
  func archiveAsInput() throws {
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    let direct = try Program.run(["-q", "--json", "reports/"], in: folder).output
    #expect(try Program.run(["-q", "--json", "a.db"], in: folder).output == direct)
    #expect(try Program.run(["-q", "-o", "2024.xlsx", "a.db"], in: folder).status == 0)
  }

  @Test("The document of several reports is an input, and makes the same again")
  func documentAsInput() throws {
    try folder.write("reports/w27-corrected.md", Self.report(27, price: 95))
    let direct = try Program.run(["-q", "-o", "2024.json", "reports/"], in: folder)
    #expect(direct.status == 0)
    let again = try Program.run(["-q", "--json", "2024.json"], in: folder)
    #expect(try again.status == 0 && again.output == folder.data("2024.json"), "\(again.errors)")
    // What is computed for all is computed anew: without the week between, the price is held against the one before it.
    let script = """
      jq 'del(.report[] | select(.week == 28)) | del(.source[2]) | .companies |= map(select(.week != 28)) |
        with_entries(if (.value | type) == "array" and .key != "source" and .key != "report"
          then .value |= map(select(.week != 28)) else . end)' 2024.json > less.json
      aiweekly-export -q --csv --dataset company_history less.json | cut -d, -f3-4,10,17 | tail -1
      """
    let less = try Program.shell(script, in: folder)
    #expect(less.text.hasPrefix("2024,29"), "\(less.text) \(less.errors)")
    let piped = try Program.shell("aiweekly-export --csv --dataset risks - < 2024.json", in: folder)
    #expect(piped.status == 65 && piped.errors.contains("read from a file only"))
    try folder.write("odd.json", #"{"schema_version": "1.1", "source": [], "report": [{}]}"#)
    let odd = try Program.run(["--json", "odd.json"], in: folder)
    #expect(odd.status == 65 && odd.errors.contains("as many sources as reports, 1"), "\(odd.errors)")
  }

  @Test("A user's own tables are tables of the archive, whoever adds reports later")
  func ownTables() throws {
    try folder.write(
      "desk.yaml",
      """
      buybacks:
        title: {zh: 回购, en: Buybacks}
        headings: [回购]
        columns:
          ticker: {title: {zh: 代码, en: Ticker}, headers: [代码], type: code}
          amount: {title: {zh: 金额, en: Amount}, headers: [回购金额]}

      """)
    for week in [26, 28] {
      try folder.write(
        "own/w\(week).md",
        Self.report(week) + "\n## 回购\n\n代码\t回购金额\n609901.SH\t\(week)\n609902.SH\t2.5\n\n资料来源: 青禾证券\n")
    }
    let first = try Program.run(["-q", "--tables", "desk.yaml", "--into", "a.db", "own/"], in: folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(try sqlite("SELECT SUM(amount), COUNT(*) FROM buybacks") == "59.0|4\n")
    // Another run, that knows nothing of these tables, puts a week between and compares with both.
    let second = try Program.run(["-q", "--into", "a.db", "reports/deep/w27.md"], in: folder)
    #expect(second.status == 0, "\(second.errors)")
    #expect(
      try sqlite("SELECT week, price_before FROM company_history WHERE fiscal_year = '2025E'")
        == "26|\n27|86.0\n28|87.0\n")
    let with = try Program.run(
      ["-q", "--tables", "desk.yaml", "--csv", "--dataset", "buybacks", "a.db"], in: folder)
    #expect(with.text.split(separator: "\r\n").count == 5, "\(with.text) \(with.errors)")
    let without = try Program.run(["--json", "a.db"], in: folder)
    #expect(without.status == 65 && without.errors.contains("needs the same --tables again"))
    #expect(
      try Program.run(["-q", "--tables", "desk.yaml", "-o", "own.json", "own/"], in: folder).status == 0)
    let again = try Program.run(["-q", "--tables", "desk.yaml", "--json", "own.json"], in: folder)
    #expect(try again.output == folder.data("own.json"), "\(again.errors)")
  }

  @Test("Rows of the panel name the page of a PDF, and archives of an older version learn to")
  func pages() throws {
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    for view in ["company_history", "traffic_history", "estimates", "changes"] {
      #expect(try sqlite("SELECT COUNT(source_page) FROM \(view)") == "0\n")
      let header = try Program.run(["-q", "--csv", "--dataset", view, "reports/"], in: folder)
      #expect(header.text.prefix { $0 != "\r\n" }.hasSuffix("line,source_page"))
    }
    _ = try sqlite(
      "DROP VIEW changes; CREATE VIEW changes AS SELECT 1 AS old; DROP VIEW latest_reports; DROP VIEW consensus; DROP INDEX reports_by_issue; ALTER TABLE reports DROP COLUMN issue_date; PRAGMA user_version = 1"
    )
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    #expect(try sqlite("SELECT COUNT(source_page) FROM changes; PRAGMA user_version") == "0\n4\n")
    // 2024-07-08 is the Monday of the 28th week.
    #expect(try sqlite("SELECT issue_date FROM reports WHERE week = 28") == "2024-07-08\n")
  }

  @Test(
    "A consensus of an archive is that of a document where houses have other names for a company and two series of a day"
  )
  func consensusNames() throws {
    let house = { (text: String, name: String) in text.replacing("青禾证券", with: name) }
    try folder.write("two/a.md", house(Self.report(28), "南川证券").replacing("衡算科技", with: "重算科技集团"))
    try folder.write(
      "two/b.md", Self.report(29).replacing("人工智能", with: "半导体").replacing("\t2.0\t", with: "\t2.2\t"))
    try folder.write("two/c.md", Self.report(29))
    #expect(try Program.run(["-q", "--into", "two.db", "two/"], in: folder).status == 0)
    let columns = "ticker_normalized, name, metric, fiscal_year, n, mean, houses"
    let keys = columns.replacing(" ", with: "").split(separator: ",").map { ".\($0)" }.joined(separator: ", ")
    let document = try Program.shell(
      "aiweekly-export -q --json two/ | jq -r '.consensus[] | [\(keys)] | map(tostring) | join(\"|\")' | sort",
      in: folder)
    let archive = try Program.shell(
      "sqlite3 -json two.db 'SELECT \(columns) FROM consensus' | jq -r '.[] | [\(keys)] | map(tostring) | join(\"|\")' | sort",
      in: folder)
    #expect(document.text == archive.text && document.text.contains("衡算科技|eps|2024E|2|"), "\(archive.text)")
  }

  @Test("A run waits for another program that writes to the archive, but not for a reader")
  func waiting() throws {
    #expect(try Program.run(["-q", "--into", "a.db", "reports/deep/w26.md"], in: folder).status == 0)
    let script = """
      printf 'BEGIN IMMEDIATE;\n.shell touch locked; sleep 2\nCOMMIT;\n' | sqlite3 a.db & while [ ! -e locked ]; do sleep 0.05; done
      aiweekly-export --into a.db reports/; wait
      printf 'BEGIN;\nSELECT COUNT(*) FROM reports;\n.shell touch reading; sleep 2\nCOMMIT;\n' | sqlite3 a.db & while [ ! -e reading ]; do sleep 0.05; done
      cp reports/deep/w29.md w30.md; sed -i 's/第29周/第30周/' w30.md; aiweekly-export --into a.db w30.md; echo $?; wait
      sqlite3 a.db 'SELECT COUNT(*) FROM reports; PRAGMA integrity_check'
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.errors.contains("3 reports added, 0 replaced, 1 unchanged"), "\(result.errors)")
    #expect(result.errors.contains("1 report added"), "\(result.errors)")
    #expect(result.lines.suffix(2) == ["5", "ok"] && result.lines.contains("0"), "\(result.lines)")
  }

  @Test(
    "Where the output fails the run stops, says so once, and leaves no half of a file",
    .enabled(if: getuid() == 0))
  func fullDisk() throws {
    let script = """
      mkdir small && mount -t tmpfs -o size=64k tmpfs small 2>/dev/null || exit 99
      cp reports/deep/w26.md small/; truncate -s 40k small/filler
      aiweekly-export --ndjson -o small/all.ndjson reports/ reports/deep/w26.md reports/ reports/ reports/; echo $?; ls small
      aiweekly-export --into small/a.db reports/; echo $?
      umount small
      """
    let result = try Program.shell(script, in: folder)
    guard result.status != 99 else { return }
    #expect(result.lines.contains("74") && !result.lines.contains("all.ndjson"), "\(result.lines)")
    #expect(
      result.errors.split(separator: "\n").count { $0.contains("no space left") } <= 2, "\(result.errors)")
    #expect(result.errors.contains("stopped after") && !result.errors.contains("PRAGMA"), "\(result.errors)")
  }

  @Test("A database of another program is neither written nor read")
  func foreign() throws {
    _ = try sqlite("CREATE TABLE mine (x); INSERT INTO mine VALUES (1)", "mine.db")
    let before = try folder.data("mine.db")
    #expect(try Program.run(["--into", "mine.db", "reports/"], in: folder).status == 65)
    #expect(try Program.run(["--json", "mine.db"], in: folder).status == 65)
    #expect(try folder.data("mine.db") == before)
    try folder.write(
      "text.db",
      "no database, but a text that is somewhat longer than a header of a hundred bytes is, for example I")
    #expect(try Program.run(["--into", "text.db", "reports/"], in: folder).status == 65)
    #expect(try Program.run(["--into", "a.db", "--json", "reports/"], in: folder).status == 64)
  }

  @Test("A program that is killed leaves every report whole or absent")
  func kills() throws {
    let script = """
      for round in $(seq 25); do
        aiweekly-export -q --into k.db reports/ & sleep 0.0$((round % 10))$((round * 7 % 10)); kill -9 $! 2> /dev/null
        wait $! 2> /dev/null
        [ -e k.db ] || continue
        sqlite3 k.db "PRAGMA integrity_check; SELECT COUNT(*) FROM reports WHERE
          (SELECT COUNT(*) FROM companies WHERE report_id = id) <> 1 OR
          (SELECT COUNT(*) FROM company_history_rows WHERE report_id = id) <> 2 OR
          (SELECT COUNT(*) FROM documents WHERE report_id = id) <> 1" 2>&1
      done | sort | uniq -c | awk '{ print $2 }'
      aiweekly-export -q --into k.db reports/ && sqlite3 k.db 'SELECT COUNT(*) FROM reports'
      """
    let lines = try Program.shell(script, in: folder).lines
    #expect(Set(lines.dropLast()).isSubset(of: ["0", "ok", "Error:", "Parse"]), "\(lines)")
    #expect(lines.last == "4")
  }

  @Test("Each of the ten questions in Docs/archive.md has an answer that runs")
  func questions() throws {
    let page = try String(contentsOf: Sample.root.appending(path: "Docs/archive.md"), encoding: .utf8)
    let queries = page.split(separator: "```sql\n").dropFirst().map { $0.split(separator: "```")[0] }
    #expect(queries.count == 10)
    #expect(try Program.run(["-q", "--into", "a.db", "reports/"], in: folder).status == 0)
    for query in queries {
      try folder.write("question.sql", String(query) + ";\n")
      let result = try Program.shell("sqlite3 -bail a.db < question.sql", in: folder)
      #expect(result.status == 0 && result.errors.isEmpty, "\(query) \(result.errors)")
    }
  }
}
