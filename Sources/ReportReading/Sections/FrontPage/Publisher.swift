import Document
import Lexemes

/// The house behind a report, by how it names itself.
enum Publisher {
  /// - Returns: nil where no house names itself: a house that is merely quoted is none.
  static func find(in outline: Outline) -> String? {
    let legal = outline.sections.filter {
      $0.kind == .legal || $0.kind == .ratingScale || $0.kind == .offices
    }
    for section in legal {
      for text in [section.title] + section.blocks.map(\.richText.text) {
        if let name = selfNamed(text) { return name }
      }
    }
    return bySourceNotes(outline) ?? byDesk(outline)
  }

  /// `中金公司研究部` on the first page.
  private static func byDesk(_ outline: Outline) -> String? {
    for line in FrontPage(outline).lines where line.isHead {
      let words = line.text.split(at: "·•・|│丨 ")
      for word in words where word.count <= 12 && word.allSatisfy(\.isLetter) {
        guard let desk = ["经济研究所", "研究部", "研究所", "研究院"].first(where: word.closes(with:)) else { continue }
        let house = word.dropLast(desk.count)
        if house.closes(with: "证券") || house.closes(with: "公司") { return String(house) }
      }
    }
    return nil
  }

  /// `本报告由国信证券股份有限公司…制作`, `国信证券投资评级`, `国信证券经济研究所`.
  private static func selfNamed(_ text: String) -> String? {
    for marker in ["证券股份有限公司", "证券有限责任公司", "证券有限公司", "证券投资评级", "证券经济研究所", "证券研究所", "证券评级标准"] {
      guard let offset = text.byteOffset(of: marker) else { continue }
      let name = chineseTail(text[..<text.utf8.index(text.utf8.startIndex, offsetBy: offset)])
      if !name.isEmpty { return name + "证券" }
    }
    return nil
  }

  /// The house that most notes under tables and figures name.
  private static func bySourceNotes(_ outline: Outline) -> String? {
    var counts: [String: Int] = [:]
    for block in outline.blocks where SourceNote(block) != nil {
      if let name = selfNamed(block.richText.text) { counts[name, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The two to four characters before the marker that can be a name: after the last sign or function word.
  private static func chineseTail(_ text: Substring) -> String {
    var name = ""
    for scalar in text.unicodeScalars.reversed() {
      guard (0x4E00...0x9FFF).contains(scalar.value), !"由与和及为是".unicodeScalars.contains(scalar) else { break }
      name = String(scalar) + name
      if name.unicodeScalars.count == 4 { break }
    }
    return name
  }
}
