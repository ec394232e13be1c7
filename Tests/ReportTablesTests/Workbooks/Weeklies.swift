/// Weekly reports made for tests of workbooks: as many companies and sites as are wanted.
enum Weeklies {
  /// A report that gives net profits and no EPS, in hundreds of millions.
  static let profits = """
    # 电力设备周报（24年第28周）

    订单回升，利润逐季改善

    ## 重点公司盈利预测及投资评级

    | 公司代码 | 公司名称 | 昨收盘（元） | 总市值（亿元） | 归母净利润（亿元）2024E | 归母净利润（亿元）2025E | PE 2024E | PE 2025E |
    |---|---|---|---|---|---|---|---|
    | 600101.SH | 远山电气 | 30.8 | 2321 | 93.0 | 137.0 | 25 | 17 |
    | 600102.SH | 近水动力 | 36.1 | 1233 | 39.9 | 47.6 | 31 | 26 |
    | 600103.SH | 长桥防务 | 29.8 | 315 | 10.3 | 17.4 | 31 | 18 |

    """

  static let claim = "港股互联网公司多数交易在 15-20x。"

  static func report(
    companies rows: [String] = [], sites: Int = 0, views: String = "建议关注应用端。"
  ) -> String {
    var text = "# 人工智能周报（24年第28周）\n\n夏季展会开幕，端侧模型密集发布\n\n"
    text += "## 核心观点\n\n产品应用：1）星河开放多语助手；2）云海更新绘图工具。\n\n"
    text += "## 投资建议\n\n\(views)\n\n## 风险提示\n\n行业竞争加剧的风险；技术进展不及预期的风险。\n\n"
    if !rows.isEmpty {
      text += "## 重点公司盈利预测及投资评级\n\n"
      text += "| 公司代码 | 公司名称 | 投资评级 | 昨收盘（元） | 总市值（百万元） | EPS 2024E | EPS 2025E | PE 2024E | PE 2025E |\n"
      text += "|---|---|---|---|---|---|---|---|---|\n" + rows.joined(separator: "\n") + "\n\n"
    }
    if sites > 0 {
      text += "## AI 相关网站流量数据\n\n| 应用 | 简介 | 周均访问量（万次） | 环比 | 平均停留时间 |\n|---|---|---|---|---|\n"
      text += (0..<sites).map(site).joined(separator: "\n") + "\n\n"
    }
    return text
  }

  private static func site(_ index: Int) -> String {
    let kinds = ["聊天", "搜索", "绘图", "设计", "代码", "写作"]
    let growth = Double((index * 37) % 23) - 11.5
    let sign = growth < 0 ? "↓ -" : "↑ "
    return
      "| Site\(index) | \(kinds[index % kinds.count]) | \(90_000 / (index + 1)).\(index % 10)5 | \(sign)\(growth.magnitude)% | 00:0\(index % 9 + 1):1\(index % 9) |"
  }

  /// A company whose PE follow from its price and EPS at one factor, that of the others.
  static func company(
    _ index: Int, name: String? = nil, eps: Double, next: Double, pe: Double, cap: Int? = nil
  ) -> String {
    let price = (pe * eps / 0.93 * 100).rounded() / 100
    let printed = price * 0.93 / eps
    let after = price * 0.93 / next
    func text(_ pe: Double) -> String { pe > 0 ? "\((pe * 10).rounded() / 10)" : "-" }
    let code = String("000\(1_001 + index * 7)".suffix(4))
    return
      "| \(code).HK | \(name ?? "甲\(index)公司") | 买入 | \(price) | \(cap ?? 900_000 - index * 9_000) | \(eps) | \(next) | \(text(printed)) | \(text(after)) |"
  }

  /// So many ordinary companies.
  static func companies(_ count: Int) -> [String] {
    (0..<count).map { index in
      let eps = 1 + Double(index % 9)
      return company(index, eps: eps, next: eps * (1.05 + Double(index % 7) / 20), pe: 9 + Double(index % 13))
    }
  }
}
