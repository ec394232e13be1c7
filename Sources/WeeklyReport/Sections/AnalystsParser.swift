/// Analysts and contacts: `**证券分析师:** 张三 0755-00000000`, mail and licence on the lines below.
enum AnalystsParser: SectionParser {
  private static let roles = ["证券分析师", "联系人", "研究助理", "首席分析师", "分析师", "Analyst", "Contact"]

  static func parse(_ outline: Outline, into report: inout Report) {
    for block in outline.blocks {
      guard case .paragraph(let lines) = block.content, let first = lines.first, role(first) != nil else {
        continue
      }
      for line in lines { read(line, into: &report.analysts) }
      report.claim(block.lines, as: .dataset("analysts"))
    }
  }

  private static func read(_ line: TextLine, into analysts: inout [Analyst]) {
    var text = InlineText.read(line.markdown).text
    if let (role, rest) = role(line) {
      analysts.append(Analyst(role: role, name: "", line: line.number))
      text = rest
    }
    guard var analyst = analysts.popLast() else { return }
    for word in text.split(whereSeparator: { $0.isWhitespace || "，,；;|".contains($0) }) {
      add(String(word), to: &analyst)
    }
    analysts.append(analyst)
  }

  /// The role that a line opens with, and what stands behind its colon.
  private static func role(_ line: TextLine) -> (role: String, rest: String)? {
    // Most paragraphs are none of an analyst's: the start of the raw line tells, before its signs are read.
    guard roles.contains(where: { (line.markdown.byteOffset(of: $0) ?? .max) < 16 }) else { return nil }
    let text = InlineText.read(line.markdown).text
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = text[..<colon].trimmed
    guard roles.contains(label) else { return nil }
    return (label, text[text.index(after: colon)...].trimmed)
  }

  private static func add(_ word: String, to analyst: inout Analyst) {
    let value = word.afterLabel
    if value.contains("@") {
      analyst.email = analyst.email ?? value
    } else if isLicence(value) {
      analyst.licence = analyst.licence ?? value
    } else if isPhone(value) {
      analyst.phone = analyst.phone ?? value
    } else if !value.isEmpty {
      analyst.name += analyst.name.isEmpty ? value : " " + value
    }
  }

  /// `S` and thirteen digits, as the Securities Association of China numbers them; older ones are shorter.
  private static func isLicence(_ word: String) -> Bool {
    word.first == "S" && (9...14).contains(word.utf8.count) && word.utf8.dropFirst().allSatisfy(\.isDigit)
  }

  private static func isPhone(_ word: String) -> Bool {
    let digits = word.utf8.count(where: \.isDigit)
    return digits >= 7 && word.utf8.allSatisfy { $0.isDigit || "-+() ".utf8.contains($0) }
  }
}

extension String {
  /// What stands behind `电话：`, `邮箱：`, `执业证书编号：`.
  fileprivate var afterLabel: String {
    guard let colon = lastIndex(where: { $0 == ":" || $0 == "：" }) else { return self }
    return String(self[index(after: colon)...])
  }
}

extension UInt8 {
  /// An ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
