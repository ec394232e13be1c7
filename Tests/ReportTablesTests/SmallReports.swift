/// Small reports, made of the parts that a check looks at.
enum Small {
  static let title = "# 人工智能周报（24年第27周）\n\n"

  static func companies(
    _ rows: String..., years: [String] = ["2024E", "2025E"], cap: String = "总市值 (百万元)", extra: String = ""
  ) -> String {
    let figures = ["EPS", "PE"].flatMap { name in years.map { "\(name) \($0)" } }
    let header =
      (["公司代码", "公司名称", "投资评级", "昨收盘", cap] + figures).joined(separator: "\t")
    return title + "## 盈利预测\n\n" + ([header + extra] + rows).joined(separator: "\n") + "\n"
  }

  static let company = "600001.SH\t甲公司\t买入\t10.00\t5,000\t0.50\t0.60\t20.0\t16.7"
  static let second = "600002.SH\t乙公司\t增持\t20.00\t9,000\t1.00\t1.25\t20.0\t16.0"

  /// Three companies at one factor.
  static let hongKong = companies(
    "0700.HK\t甲公司\t买入\t100.0\t5,000\t5.00\t6.00\t18.6\t15.5",
    "0800.HK\t乙公司\t买入\t50.0\t5,000\t2.50\t3.00\t18.6\t15.5",
    "0900.HK\t丙公司\t买入\t20.0\t5,000\t1.00\t1.20\t18.6\t15.5")

  static func traffic(_ rows: String..., extra: String = "") -> String {
    title + "## AI 相关网站流量数据\n\n"
      + (["应用名称\t应用说明\t周平均访问 (M)\t访问量环比增长\t平均访问停留时间" + extra] + rows).joined(separator: "\n") + "\n"
  }

  static let site = "Kimi\t聊天\t5.38\t↓ -5.88%\t00:02:59"

  static func news(_ paragraphs: String...) -> String {
    title + "## （一）产品应用\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }

  static func figures(listed: String, captioned: String) -> String {
    title + "## 图表目录\n\n\(listed) ..... 4\n\n## 正文\n\n\(captioned)\n\n甲\t1\n乙\t2\n\n资料来源: 某处\n"
  }

  static func contents(_ entry: String, heading: String) -> String {
    title + "## 内容目录\n\n\(entry) ..... 4\n\n## \(heading)\n\n文字。\n"
  }
}
