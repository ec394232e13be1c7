import Document
import Lexemes

/// The words that may stand behind a number and say what it counts.
///
/// A Chinese measure word is often the first character of the next word (`5 家电`, `2024 人工智能大会`), so each comes
/// with the characters that make it one.
struct FactUnits: Sendable {
  /// A word, and what may not follow it.
  private struct Word: Sendable {
    let scalars: [Unicode.Scalar]
    let unit: String
    let barred: Signs
  }

  private let words: [Unicode.Scalar: [Word]]

  private init(_ list: [(String, String)]) {
    var words: [Unicode.Scalar: [Word]] = [:]
    for (text, barred) in list {
      let scalars = text.scalarArray
      guard let first = scalars.first else { continue }
      // `4 个小时` and `4 小时` are the same.
      let isPlain = scalars.count > 1 && first == "个"
      let unit = isPlain ? String(text.unicodeScalars.dropFirst()) : text
      words[first, default: []].append(
        Word(scalars: scalars, unit: unit, barred: Signs(barred.unicodeScalars)))
    }
    self.words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }

  /// The unit that begins at a place, `字/秒` for `字 / 秒`, and where it ends; nil where there is none.
  func read(_ scalars: [Unicode.Scalar], at start: Int) -> (unit: String, end: Int)? {
    guard let (unit, end) = word(scalars, at: start) else { return nil }
    return Self.withRate(unit, scalars, end)
  }

  /// A unit and the `/ 秒` behind it.
  static func withRate(_ unit: String, _ scalars: [Unicode.Scalar], _ end: Int) -> (unit: String, end: Int) {
    let slash = scalars.skippingBlanks(from: end)
    guard slash < scalars.count, "/／".unicodeScalars.contains(scalars[slash]),
      let (denominator, last) = denominator(scalars, at: scalars.skippingBlanks(from: slash + 1))
    else { return (unit, end) }
    return ("\(unit)/\(denominator)", last)
  }

  /// A currency and the `/ 千 tokens` behind it; nil where words stand behind the slash that are no known rate: a
  /// price for something is no sum of money.
  static func withMoneyRate(
    _ unit: String, _ scalars: [Unicode.Scalar], _ end: Int
  ) -> (unit: String, end: Int)? {
    let reading = withRate(unit, scalars, end)
    let behind = scalars.skippingBlanks(from: reading.end)
    guard behind < scalars.count else { return reading }
    // `15 美元每百万 tokens`: there is more to it than is read.
    if ["每", "per "].contains(where: { scalars[behind...].starts(with: $0.unicodeScalars) }) { return nil }
    guard "/／".unicodeScalars.contains(scalars[behind]) else { return reading }
    // `20 美元/月/人`, and of `美元 / 1M tokens` nothing is read; `5 亿元/8 亿元` are two sums.
    guard reading.end == end else { return nil }
    let next = scalars.skippingBlanks(from: behind + 1)
    guard next < scalars.count else { return reading }
    let digits = NumberPrefix.digitsEnd(scalars, next)
    let isScaled = digits > next && digits < scalars.count && scalars[digits].isASCIILetter
    return scalars[next].properties.isAlphabetic || isScaled ? nil : reading
  }

  private static let scales = ["百万", "千万", "十万", "亿", "万", "千", "百"].map { $0.scalarArray }

  /// `千 tokens`, `盎司`: how many of what.
  private static func denominator(_ scalars: [Unicode.Scalar], at start: Int) -> (String, end: Int)? {
    let scale = scales.first { scalars[min(start, scalars.count)...].starts(with: $0) } ?? []
    guard let (word, end) = rates.word(scalars, at: scalars.skippingBlanks(from: start + scale.count)) else {
      return nil
    }
    let unit = word.lowercased().opens(with: "token") ? "tokens" : word
    return (String(scalars: scale) + unit, end)
  }

  private func word(_ scalars: [Unicode.Scalar], at start: Int) -> (unit: String, end: Int)? {
    guard start < scalars.count, let candidates = words[scalars[start]] else { return nil }
    for candidate in candidates where scalars[start...].starts(with: candidate.scalars) {
      let end = start + candidate.scalars.count
      guard end < scalars.count else { return (candidate.unit, end) }
      let next = scalars[end]
      let goesOn = scalars[end - 1].isASCIILetter && (next.isASCIILetter || next.isDecimalDigit)
      if !goesOn, !candidate.barred.contains(next) { return (candidate.unit, end) }
      // `5 家电` must not come out as something shorter either.
      return nil
    }
    return nil
  }

  private static func plain(_ words: String) -> [(String, String)] {
    words.split(at: " ").map { ($0, "") }
  }

  static let all = FactUnits(
    measures
      + plain("个 个月 个小时 个季度 个工作日 人次 人天 毫秒 微秒 纳秒 秒钟 分钟 小时 公里 千米 厘米 毫米 微米 纳米 英寸 平方米 平方公里 立方米")
      + plain("公斤 吨 摄氏度 ℃ °C 牛·米 公斤力·厘米 瓦 瓦时 伏 安时 赫兹 像素 字节 比特 参数 词元 用户 辆 篇 册 帧 亩 公顷 卡 倍速 课时 字/秒")
      + plain("W Wh kW kWh MW MWh GW GWh Hz kHz MHz GHz KB MB GB TB PB EB ZB KiB MiB GiB TiB Mbps Gbps Tbps")
      + plain(
        "GB/s TB/s MB/s bit bits bps fps FPS FLOPS TFLOPS PFLOPS EFLOPS GFLOPS TOPS tokens token Tokens Token"
      )
      + plain("ms km cm mm nm kg"))

  /// What a rate is counted by.
  private static let rates = FactUnits(
    plain("秒 s 分钟 小时 h 天 日 周 月 季 年 人 次 个 股 份 席 席位 辆 台 套 吨 桶 克 公斤 平方米 度 千瓦时 单 盎司 卡时 卡 张 颗 件 部 集 字 万字 千字 GB TB")
      + plain("kWh MWh Wh W token tokens Token Tokens TOKEN TOKENS ADS"))

  /// Measure words with what they must not run into.
  private static let measures: [(String, String)] = [
    ("人", "工民形脸机类均才气大为力行员造生"), ("家", "电庭居长具用族乡装园"), ("名", "为称单字义校企额词列"), ("位", "于置数移面列"),
    ("部", "署分门委队长落"), ("本", "地次周身土月年期书科质来报金"), ("次", "于日级新年月方世要贷"), ("单", "位机独一季月日元价纯"),
    ("条", "件款例形码约"), ("路", "由演径线透程口"), ("件", "套"), ("周", "期边报末围年岁转刊一二三四五六日"), ("天", "线然气津猫价才下猫数智"),
    ("字", "典体幕节符段母样"), ("股", "票价东市权份息指民比"), ("手", "机游动段术续册工势写把"), ("户", "外型籍口均"), ("场", "景所外内地均合次馆"),
    ("门", "店户槛类"), ("间", "隔接距"), ("所", "有在以谓需得属示述长"), ("支", "持付撑出架援"), ("只", "需要有是能会为用读"), ("项", "目"),
    ("份", "额月"), ("种", "子植族地"), ("类", "似别比人"), ("台", "币湾账风式积词阶"), ("套", "利餐路装现期娃件"), ("款", "项式待额"),
    ("张", "力开口贴家弛"), ("座", "席位谈机椅落"), ("秒", "杀"), ("米", "哈兰粉其"), ("克", "服隆制莱"), ("轮", "胎船廓岗换毂"), ("页", "面岩码"),
    ("组", "合件织成装图建网"), ("颗", "粒"), ("枚", "举"), ("笔", "记试者电画"), ("头", "部条像衔"), ("起", "步点源来初伏"), ("例", "如外会行"),
    ("席", "位卷"), ("词", "汇典条语元"), ("季", "度报节后"), ("倍", "频率增感数"), ("匹", "配"), ("艘", ""), ("架", "构设空"),
    ("块", "链"),
  ]
}

extension Array where Element == Unicode.Scalar {
  /// The first place from `start` on that holds no blank.
  func skippingBlanks(from start: Int) -> Int {
    var place = start
    while place < count, self[place] == " " || self[place] == "\u{A0}" { place += 1 }
    return place
  }
}
