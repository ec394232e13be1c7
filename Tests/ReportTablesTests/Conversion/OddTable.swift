import Lexemes
import ReportTables

/// A forecast table of whatever may be in one.
struct OddTable {
  let text: String
  let rows: Int
  let options: ReportOptions

  private static let codes = [
    "0700.HK", "700 HK", "9988.HK", "PDD.O", "JD.O", "600000.SH", "600001.SH", "-", "X99", "HKD", "",
  ]
  private static let prices = ["100.0", "50.0", "7.27", "0.5", "10", "-", "9000", "约 20"]
  private static let earnings = ["5.0", "2.5", "-1.0", "0.0", "0", "-", "10.00", "约 3"]
  private static let multiples = ["18.6", "20", "-10", "0", "n.m.", "9.3", "约 20", "145", "20<sup>1</sup>"]

  init(using random: inout PropertyRandom) {
    rows = 1 + random.upTo(7)
    var lines = ["公司代码\t公司名称\t投资评级\t昨收盘\t总市值 (百万元)\tEPS 2024E\tEPS 2025E\tPE 2024E\tPE 2025E"]
    for _ in 0..<rows {
      func pick(_ words: [String]) -> String { words[random.upTo(words.count - 1)] }
      var cells = [pick(Self.codes), pick(["甲公司", "乙公司", "丙公司", "X99", "-"]), "买入"]
      // A row without code and name is not a company.
      if ["-", ""].contains(cells[0]), cells[1] == "-" { cells[1] = "丁公司" }
      if random.upTo(2) > 0 {
        // A sound row of one of three factors.
        let factor = [0.93, 1, 1.86][random.upTo(2)]
        cells += ["100.0", "5,000", "5.00", "6.25"]
        cells += [100 * factor / 5, 100 * factor / 6.25].map { "\(($0 * 10).rounded() / 10)" }
      } else {
        cells += [pick(Self.prices), pick(["5,000", "100", "-"]), pick(Self.earnings), pick(Self.earnings)]
        cells += [pick(Self.multiples), pick(Self.multiples)]
        if random.upTo(9) == 0 { cells.removeLast() }
      }
      lines.append(cells.joined(separator: "\t"))
    }
    text = "# 周报（24年第27周）\n\n## 盈利预测\n\n" + lines.joined(separator: "\n") + "\n"
    var options = ReportOptions()
    if random.upTo(3) == 0 { options.exchangeRates["HKD"] = DecimalNumber(exactly: "0.93") }
    if random.upTo(3) == 0 { options.exchangeRates["USD"] = DecimalNumber(exactly: "7.27") }
    if random.upTo(3) == 0 { options.sharesPerADS["pdd.o"] = DecimalNumber(4) }
    if random.upTo(5) == 0 { options.factors["00700 HK"] = DecimalNumber(exactly: "0.128") }
    if random.upTo(5) == 0 { options.factors["X99"] = DecimalNumber(1) }
    if random.upTo(5) == 0 { options.factors["600000.SH"] = DecimalNumber(exactly: "0.5") }
    self.options = options
  }
}
