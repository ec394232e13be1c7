import Lexemes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers as formulas turn them into text.
enum FormulaText {
  /// As `&` writes a number: up to fifteen digits.
  static func general(_ number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return "\(whole)" }
    return printed("%.15G", number)
  }

  /// As `TEXT` writes a number: formats of digits, separators, percent signs and literal text, with one section for
  /// each sign.
  static func format(_ number: Double, _ format: String) -> String {
    if format == NumberFormat.date, let day = Int(exactly: number.rounded(.down)) {
      return CalendarDate(daysSince1970: day - CellRendering.epoch)?.description ?? ""
    }
    let sections = sections(of: format)
    guard number < 0, sections.count > 1 else {
      let index = number == 0 && sections.count > 2 ? 2 : 0
      return (number < 0 ? "-" : "") + section(abs(number), sections[index])
    }
    return section(abs(number), sections[1])
  }

  private static func section(_ number: Double, _ tokens: [Token]) -> String {
    let pattern = tokens.compactMap { if case .digits(let pattern) = $0 { pattern } else { nil } }.first ?? ""
    let isPercent = tokens.contains(.percent)
    let fraction =
      pattern.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    let digits = rounded(isPercent ? number * 100 : number, fraction)
    let shown = pattern.contains(",") ? separated(digits) : digits
    return tokens.map { token in
      switch token {
      case .digits: shown
      case .percent: "%"
      case .literal(let text): text
      }
    }.joined()
  }

  /// Rounds half away from zero, after reducing the number to the fifteen digits that a spreadsheet trusts.
  static func rounded(_ number: Double, _ digits: Int) -> String {
    let trusted = Double(printed("%.15G", number)) ?? number
    guard let decimal = DecimalNumber(exactly: plain(trusted)) else {
      return printed("%.\(digits)f", trusted)
    }
    return Self.rounded(decimal.description, digits)
  }

  private static func plain(_ number: Double) -> String {
    let text = printed("%.15f", number)
    let significant = printed("%.15G", number)
    return significant.contains("E") ? text : significant
  }

  /// Rounds a plain decimal text half up.
  private static func rounded(_ text: String, _ digits: Int) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = Array(parts[0].utf8)
    let fraction = parts.count > 1 ? Array(parts[1].utf8) : []
    var kept = whole + (0..<digits).map { $0 < fraction.count ? fraction[$0] : UInt8(ascii: "0") }
    if digits < fraction.count, fraction[digits] >= UInt8(ascii: "5") {
      var place = kept.count - 1
      while place >= 0, kept[place] == UInt8(ascii: "9") {
        kept[place] = UInt8(ascii: "0")
        place -= 1
      }
      if place >= 0 { kept[place] += 1 } else { kept.insert(UInt8(ascii: "1"), at: 0) }
    }
    let all = String(decoding: kept, as: UTF8.self)
    return digits == 0 ? all : "\(all.dropLast(digits)).\(all.suffix(digits))"
  }

  private static func separated(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0 { whole += "," }
      whole.append(digit)
    }
    return parts.count > 1 ? "\(whole).\(parts[1])" : whole
  }

  private static func printed(_ format: String, _ number: Double) -> String {
    var text = [CChar](repeating: 0, count: 400)
    let length = withVaList([number]) { vsnprintf(&text, text.count, format, $0) }
    guard length > 0, length < text.count else { return "\(number)" }
    return String(decoding: text.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  // MARK: Formats

  private enum Token: Hashable {
    case digits(String)
    case percent
    case literal(String)
  }

  private static func sections(of format: String) -> [[Token]] {
    var sections: [[Token]] = [[]]
    var digits = ""
    var isQuoted = false
    var isEscaped = false
    func end() {
      if !digits.isEmpty { sections[sections.count - 1].append(.digits(digits)) }
      digits = ""
    }
    for character in format {
      if !isQuoted, !isEscaped, "0#,.".contains(character) {
        digits.append(character)
        continue
      }
      end()
      switch character {
      case _ where isEscaped:
        sections[sections.count - 1].append(.literal(String(character)))
        isEscaped = false
      case "\"": isQuoted.toggle()
      case _ where isQuoted: sections[sections.count - 1].append(.literal(String(character)))
      case "\\": isEscaped = true
      case ";": sections.append([])
      case "%": sections[sections.count - 1].append(.percent)
      default: sections[sections.count - 1].append(.literal(String(character)))
      }
    }
    end()
    return sections
  }
}
