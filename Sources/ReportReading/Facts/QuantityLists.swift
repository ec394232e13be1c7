import Document
import Lexemes

/// Completes quantities that are members of a list: `腾讯、美团、快手的回购金额分别为 523 亿/77 亿/9.7 亿港元`.
///
/// The last member's unit applies to all. Where `分别` precedes them, and before it as many subjects as there are
/// members, subjects and members are matched in order.
struct QuantityLists {
  /// The quantities with a unit, magnitude or date, in order.
  private(set) var quantities: [Quantity] = []
  /// The subject of each of ``quantities``, where a list gives it.
  private(set) var subjects: [String?] = []

  init(_ read: [Quantity], in scalars: [Unicode.Scalar], _ sentences: Sentences) {
    let found = Self.sharingUnits(read, scalars)
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, Self.areJoined(found[end - 1], found[end], scalars) { end += 1 }
      append(Array(found[start..<end]), scalars, sentences)
      start = end
    }
  }

  private static let changes: Set<String> = [
    "增至", "升至", "降至", "减至", "增长至", "增长到", "提升至", "提升到", "提高至", "增加至", "增加到", "上升至", "下降至", "上调至", "下调至",
    "扩大至", "减少至",
    "回落至", "至", "到",
  ]

  /// Gives the first amount of a change the unit of the second: `从 3 亿增至 5 亿美元` are both dollars.
  private static func sharingUnits(_ read: [Quantity], _ scalars: [Unicode.Scalar]) -> [Quantity] {
    var found = read
    for index in found.indices.dropLast().reversed() {
      let (left, right) = (found[index], found[index + 1])
      guard left.kind == .count, left.unit == nil, left.exponent > 0, right.unit != nil, right.dates == nil,
        right.kind == .money || right.kind == .count, left.range.upperBound <= right.range.lowerBound,
        right.range.lowerBound - left.range.upperBound <= 6,
        changes.contains(
          String(scalars: scalars[left.range.upperBound..<right.range.lowerBound].filter { $0 != " " }))
      else { continue }
      found[index].inherit(from: right)
    }
    return found
  }

  private mutating func append(
    _ list: [Quantity], _ scalars: [Unicode.Scalar], _ sentences: Sentences
  ) {
    guard let first = list.first, list.count > 1 else {
      for quantity in list where quantity.isMarked { add(quantity, nil) }
      return
    }
    let lead = Lead(
      scalars, sentences.range(at: first.range.lowerBound).lowerBound..<first.range.lowerBound)
    var members = list
    let areAmounts = Self.areAmounts(list, scalars)
    for index in members.indices.dropLast().reversed() {
      // `1.4 个和 0.6 个百分点`: both are percentage points.
      if members[index].unit == "个", members[index].kind == .count, members[index + 1].kind == .percent {
        members[index].unit = nil
        members[index].inherit(from: members[index + 1])
      }
      // `33 亿/+58%` is an amount and its growth.
      let isAlike =
        members[index].exponent == 0 || members[index + 1].kind == .money
        || members[index + 1].kind == .count && !Self.areAdded(members[index], members[index + 1], scalars)
      let mayTake = isAlike && (members[index].exponent > 0 || lead.saysRespectively || areAmounts)
      if members[index].kind == .count, members[index].unit == nil, mayTake, members[index + 1].unit != nil {
        members[index].inherit(from: members[index + 1])
      }
    }
    let names = members.allSatisfy(\.isMarked) ? lead.subjects(members.count) : nil
    for (index, member) in members.enumerated() where member.isMarked { add(member, names?[index]) }
  }

  /// Whether a plus sign is between two numbers. `5 亿 + 20 家` has no unit in common.
  private static func areAdded(_ left: Quantity, _ right: Quantity, _ scalars: [Unicode.Scalar]) -> Bool {
    left.range.upperBound <= right.range.lowerBound
      && scalars[left.range.upperBound..<right.range.lowerBound].contains { "+＋".unicodeScalars.contains($0) }
  }

  /// Whether bare numbers are amounts like the last one: `EPS 为 1.02、1.30、1.69 元`, `PE 为 25、20、15 倍`. Years, days and
  /// item numbers are not.
  private static func areAmounts(_ list: [Quantity], _ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = list.first, let last = list.last, last.unit != nil, last.upper == nil,
      [.money, .multiple, .percent].contains(last.kind), last.unit != "成",
      let before = scalars[..<first.range.lowerBound].suffix(4).last(where: { $0 != " " }),
      "为是至约到E".unicodeScalars.contains(before) || isMeasure(before: first.range.lowerBound, scalars)
    else { return false }
    let bare = list.dropLast()
    guard bare.allSatisfy({ $0.kind == .count && !$0.isMarked && $0.upper == nil }) else { return false }
    let hasPoints = list.allSatisfy { $0.number.fractionDigits > 0 }
    let areWhole =
      list.count > 2 && list.allSatisfy { $0.number.significand < 1000 }
      && (last.kind == .multiple || last.exponent >= 4)
    return hasPoints || areWhole
  }

  /// Whether `EPS`, `PE` or the like precedes a list.
  private static func isMeasure(before start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let words = String(scalars: scalars[max(0, start - 8)..<start].filter { $0 != " " }).uppercased()
    return ["EPS", "PE", "PB", "PS", "BPS", "DPS", "EBITDA"].contains(where: words.closes(with:))
  }

  private mutating func add(_ quantity: Quantity, _ subject: String?) {
    quantities.append(quantity)
    subjects.append(subject)
  }

  private static let joints: Set<String> = ["/", "／", "、", "和", "与", "及", "以及", "+", "＋"]

  private static func areJoined(_ left: Quantity, _ right: Quantity, _ scalars: [Unicode.Scalar]) -> Bool {
    guard left.dates == nil, right.dates == nil, left.range.upperBound <= right.range.lowerBound else {
      return false
    }
    let between = scalars[left.range.upperBound..<right.range.lowerBound]
    guard between.count <= 6 else { return false }
    // `分别为 2.1，4.4，5.7 亿元`: a comma joins decimals directly before and after it.
    if !left.isMarked, left.number.fractionDigits > 0, right.number.fractionDigits > 0,
      between.count == 1, "，,".unicodeScalars.contains(between[between.startIndex])
    {
      return true
    }
    var joint = between.filter { $0 != " " }
    // The sign of the next member: `-1.2%、-2.3%`.
    if joint.count > 1, joint.last.map({ "+-−－＋".unicodeScalars.contains($0) }) ?? false {
      joint.removeLast()
    }
    return joints.contains(String(scalars: joint))
  }
}

/// The words between the beginning of a sentence and a list of numbers in it.
private struct Lead {
  private let scalars: [Unicode.Scalar]
  /// The place of the last `分别`.
  private let respectively: Int?

  /// How far back to look: the length of a long clause. Without a limit, a sentence of many lists would take
  /// quadratic time.
  private static let reach = 120

  init(_ all: [Unicode.Scalar], _ range: Range<Int>) {
    let text = Array(all[max(range.lowerBound, range.upperBound - Self.reach)..<range.upperBound])
    let word: [Unicode.Scalar] = ["分", "别"]
    scalars = text
    respectively = text.indices.last { text[$0...].starts(with: word) }
  }

  var saysRespectively: Bool { respectively != nil }

  /// The names listed before `分别`; nil unless there are exactly `count`.
  func subjects(_ count: Int) -> [String]? {
    guard let respectively else { return nil }
    let clauseStart =
      scalars[..<respectively].lastIndex { "，,；;：:。（(".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    var names = scalars[clauseStart..<respectively]
      .split(omittingEmptySubsequences: false) { "、和与及".unicodeScalars.contains($0) }
      .map { Array($0) }
    guard names.count == count, count > 1 else { return nil }
    names[0] = Self.withoutTime(names[0])
    names[count - 1] = Array(names[count - 1].prefix { $0 != "的" })
    let texts = names.map { String(scalars: Self.nameOnly($0)).trimmed }
    let isPlausible = texts.allSatisfy { (1...12).contains($0.scalarCount) }
    return isPlausible ? texts : nil
  }

  /// Words for what is counted, or when, which are not part of a name.
  private static let measures = [
    "一季", "二季", "三季", "四季", "上半年", "下半年", "全年", "本周", "本月", "今年", "去年", "当月", "当周", "两家", "三家", "四家", "五家",
    "六家", "收入",
    "营收", "利润", "净利", "归母", "毛利", "市值", "股价", "销量", "销售", "交付", "出货", "增速", "增长", "同比", "环比", "占比", "份额",
    "市占", "用户",
    "月活", "日活", "估值", "价格", "均价", "票房", "流水", "成交", "回购", "涨幅", "跌幅", "市盈率",
  ].map { $0.scalarArray }

  /// The name without a measure after it: `拼多多` for `拼多多二季度收入`; empty for `收入` alone.
  private static func nameOnly(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let end = name.indices.first { place in
      measures.contains { name[place...].starts(with: $0) } || isTime(name, at: place)
    }
    return Array(name[..<(end ?? name.count)])
  }

  /// Whether a month, quarter or year begins at a place: `6 月` in `甲公司 6 月销量`.
  private static func isTime(_ name: [Unicode.Scalar], at place: Int) -> Bool {
    guard name[place].isDecimalDigit, place == 0 || !name[place - 1].isDecimalDigit else { return false }
    let end = name[place...].firstIndex { !$0.isDecimalDigit && $0 != " " }
    return end.map { "月年季日周".unicodeScalars.contains(name[$0]) } ?? false
  }

  private static let times = ["半年", "季度", "以来", "期间", "其中", "目前", "年", "月", "周", "日"]
    .map { $0.scalarArray }

  /// The name without a time before it: `腾讯` for `整个上半年腾讯`.
  private static func withoutTime(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let ends = times.compactMap { word in
      name.indices.last { name[$0...].starts(with: word) }.map { $0 + word.count }
    }
    guard let end = ends.max(), end < name.count else { return name }
    return Array(name[end...])
  }
}
