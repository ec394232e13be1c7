import Foundation

/// An archive of three invented houses in which every change is known: prices and visits walk, everything else is still
/// but where a change was planted.
struct PlantedArchive {
  /// A report's text and what its file is called.
  struct File {
    let name: String
    let text: String
  }

  static let houses = ["青禾证券", "南川证券", "东湖证券"]
  static let weeks = 21...40

  let files: [File]

  init() {
    var files: [File] = []
    for (number, house) in Self.houses.enumerated() {
      var writer = HouseWriter(house, number: number)
      for week in Self.weeks {
        let text = writer.report(week)
        // The second house has a week off.
        guard number != 1 || week != 26 else { continue }
        files.append(File(name: "\(number)-\(week).md", text: text))
        if number == 2, week == 24 {
          files.append(
            File(name: "2-24-corrected.md", text: writer.text(week, published: "2024-06-20", note: "（更正）")))
        }
      }
    }
    // Not in the order of their weeks: that the dates decide is what is tested.
    self.files = files.reversed()
  }
}

/// One house and what it says from week to week.
private struct HouseWriter {
  private let house: String
  private let number: Int
  private var random: UInt64
  private var companies: [Company]
  private var sites: [Site]
  private var years = ["2024E", "2025E"]

  private struct Company {
    var code: String
    var name: String
    var rating = "优于大市"
    var price: Double
    let shares: Double
    var eps: [Double]
    /// What the table prints in place of the first EPS, PE and all else as they should be.
    var misprint: Double?
    var isListed = true
    var splitFactor = 1.0
  }

  private struct Site {
    var name: String
    let description: String
    var visits: Double
    var before: Double
    var misprint: Double?
  }

  init(_ house: String, number: Int) {
    self.house = house
    self.number = number
    random = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    companies = (0..<8).map { index in
      Company(
        code: "60990\(index).SH", name: ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"][index] + "科技",
        price: 40 + 10 * Double(index), shares: 1_000 + 100 * Double(index),
        eps: [
          1.2 + 0.2 * Double(index) + 0.1 * Double(number), 1.5 + 0.2 * Double(index) + 0.1 * Double(number),
        ])
    }
    companies[7].isListed = number != 2
    sites = (0..<14).map { index in
      let visits = (1_000 * pow(0.7, Double(index)) * 100).rounded() / 100
      return Site(
        name: "App\(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N"][index])",
        description: "聊天机器人", visits: visits, before: visits)
    }
    sites[3].name = "Similarweb"
  }

  mutating func report(_ week: Int) -> String {
    for index in companies.indices {
      companies[index].price = (companies[index].price * step(0.02) * 100).rounded() / 100
    }
    for index in sites.indices {
      sites[index].before = sites[index].visits
      sites[index].visits = (sites[index].visits * step(0.02) * 100).rounded() / 100
      sites[index].misprint = nil
    }
    for index in companies.indices { companies[index].misprint = nil }
    plant(week)
    return text(week, published: nil, note: "")
  }

  /// The changes. Whoever adds one adds it to what the test expects.
  private mutating func plant(_ week: Int) {
    switch (number, week) {
    case (0, 24): companies[0].eps[1] = 1.62
    case (1, 25): companies[1].eps[0] = 1.4
    case (0, 26): companies[2].rating = "中性"
    case (0, 30): companies[2].rating = "优于大市"
    case (0, 27):
      companies[3].price = (companies[3].price / 10 * 100).rounded() / 100
      companies[3].splitFactor = 10
      companies[3].eps = companies[3].eps.map { $0 / 10 }
    case (2, 28): companies[6].isListed = false
    case (2, 29): companies[7].isListed = true
    case (0, 23): sites[3].name = "Simi larweb"
    case (0, 24 + 7): sites[5].name = "AppF 助手"
    case (0, 25): sites[3].name = "Similarweb"
    case (1, 33): companies[4].misprint = companies[4].eps[0] * 10
    case (0, 32): sites[10].visits = (sites[10].visits * 1.6 * 100).rounded() / 100
    case (0, 34): sites[1].misprint = 0.55
    case (2, 35):
      years = ["2025E", "2026E"]
      for index in companies.indices {
        companies[index].eps = [companies[index].eps[1], companies[index].eps[1] + 0.4]
      }
    default: break
    }
  }

  func text(_ week: Int, published: String?, note: String) -> String {
    var lines = ["# 人工智能周报（24年第\(week)周）\(note)", "", "本周要点平平", "", "优于大市", ""]
    if let published { lines += ["发布日期：\(published)", ""] }
    lines += [
      "## 重点公司盈利预测及投资评级", "",
      "公司代码\t公司名称\t投资评级\t收盘价（元）\t总市值（百万元）\tEPS（元）\t\tPE\t",
      "\t\t\t\t\t\(years.joined(separator: "\t"))\t\(years.joined(separator: "\t"))",
    ]
    for company in companies where company.isListed {
      let cap = company.price * company.splitFactor * company.shares
      let eps = company.eps.enumerated().map {
        format(company.misprint != nil && $0 == 0 ? company.misprint ?? 0 : $1, 3)
      }
      let pe = company.eps.map { format(company.price / $0, 1) }
      lines.append(
        ([company.code, company.name, company.rating, format(company.price, 2), format(cap, 0)] + eps + pe)
          .joined(
            separator: "\t"))
    }
    lines += [
      "", "资料来源: Wind、\(house)经济研究所预测", "", "## AI 相关网站流量数据", "", "应用名称\t应用说明\t周平均访问 (M)\t访问量环比增长\t平均访问停留时间",
    ]
    for site in sites {
      let growth = site.misprint ?? site.visits / site.before - 1
      let arrow = growth < 0 ? "↓ - " : "↑ "
      lines.append(
        "\(site.name)\t\(site.description)\t\(format(site.visits, 2))\t\(arrow)\(format(abs(growth) * 100, 2))%\t00:06:30"
      )
    }
    lines += ["", "资料来源: \(house)经济研究所整理", "", "## 投资建议", "", "我们建议关注平台型公司。", ""]
    return lines.joined(separator: "\n")
  }

  private func format(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }

  /// A factor near 1.
  private mutating func step(_ width: Double) -> Double {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return 1 + width * (Double(random >> 33) / Double(1 << 31) * 2 - 1)
  }
}
