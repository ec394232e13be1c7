import Document
import Lexemes
import Lexicon

/// What a converter put among the key points of a first page: the date, people, ratings and target prices, notices.
///
/// Each may be a paragraph, or a line above or below the text in its paragraph.
struct FrontLines {
  /// The block without such lines; nil if nothing else is left.
  private(set) var rest: Block?
  private(set) var left: [(kind: String, lines: ClosedRange<Int>)] = []

  init(_ block: Block) {
    rest = block
    switch block.content {
    case .paragraph(let lines) where lines.count > 2: trim(lines, PassageKind(block))
    case .paragraph, .item:
      if let kind = Self.value(block.richText.text) { leave(block.lines, kind) }
    default: break
    }
  }

  private mutating func leave(_ lines: ClosedRange<Int>, _ kind: PassageKind) {
    left.append((kind.rawValue, lines))
    rest = nil
  }

  /// Drops lines above and below the text. A single line above it may be part of the text. In a paragraph that is of
  /// people as a whole, what is left must be sentences.
  private mutating func trim(_ lines: [TextLine], _ whole: PassageKind?) {
    let kinds = lines.map(Self.kind)
    let above = kinds.prefix { $0 != nil }.count
    guard above < lines.count else { return }
    let start = above > 1 ? above : 0
    let below = kinds[start...].reversed().prefix { $0 == .contact || $0 == .legal || $0 == .footer }.count
    let own = lines[start..<(lines.count - below)]
    guard own.count < lines.count, let first = own.first, let last = own.last else { return }
    guard whole == nil || own.contains(where: { $0.text.holds("。") || $0.text.closes(with: ".") }) else {
      return
    }
    for index in lines.indices where !own.indices.contains(index) {
      left.append(((kinds[index] ?? .front).rawValue, lines[index].number...lines[index].number))
    }
    rest = Block(content: .paragraph(Array(own)), lines: first.number...last.number)
  }

  private static func kind(_ line: TextLine) -> PassageKind? {
    if let kind = value(line.text) { return kind }
    if PublicationDate(line.text) != nil { return .date }
    let kind = PassageKind(Block(content: .paragraph([line]), lines: line.number...line.number))
    return [.contact, .date, .legal, .footer].contains(kind) ? kind : nil
  }

  /// The kind of a short text that is a label with its value, the label of a date, or a rating alone.
  private static func value(_ text: String) -> PassageKind? {
    guard text.utf8.count <= longest, !["，", "。", "；"].contains(where: text.holds) else { return nil }
    if LabelledValue.isLabelOfDay(text) { return .date }
    // `证券研究报告 | 行业周报`, the head of the next page.
    if text.opens(with: "证券研究报告"), HouseLine(text) != nil { return .front }
    return LabelledValue.matches(text) || RatingLine(text) != nil || EnglishFrontLabel.matches(text)
      ? .front : nil
  }

  private static let longest = 72
}
