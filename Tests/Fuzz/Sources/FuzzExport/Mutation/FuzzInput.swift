/// An input and what it is to be read as: its first byte says so.
struct FuzzInput {
  /// What inputs there are, each by the letter that begins it.
  enum Kind: UInt8, CaseIterable {
    case markdown = 0x6D  // m
    case json = 0x6A  // j
    case columns = 0x63  // c
    case words = 0x77  // w
    /// What `pdftotext -bbox` prints.
    case layout = 0x78  // x
    /// Two reports, parted by a form feed.
    case several = 0x73  // s
  }

  var kind: Kind
  var body: [UInt8]

  init(_ bytes: [UInt8]) {
    kind = bytes.first.flatMap(Kind.init) ?? .markdown
    body = Array(bytes.dropFirst())
  }

  var bytes: [UInt8] { [kind.rawValue] + body }

  mutating func mutate(_ dice: inout Dice) {
    var text = String(decoding: body, as: UTF8.self)
    switch kind {
    case .markdown, .several: MarkdownMutation.apply(to: &text, &dice)
    case .json: JSONMutation.apply(to: &text, &dice)
    case .columns: ColumnsMutation.apply(to: &text, &dice)
    case .words: WordsMutation.apply(to: &text, &dice)
    case .layout: LayoutMutation.apply(to: &text, &dice)
    }
    body = Array(text.utf8)
    if kind == .markdown || kind == .layout, dice.oneIn(25) { body = EncodingMutation.encoded(body, &dice) }
  }
}

/// The same text in other bytes.
enum EncodingMutation {
  static func encoded(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch dice.below(5) {
    case 0: return [0xEF, 0xBB, 0xBF] + bytes
    case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 3: return text.replacing("\n", with: "\r\n").utf8.map { $0 }
    default:
      // A byte that belongs nowhere.
      var broken = bytes
      broken.insert(dice.pick([0x80, 0xA1, 0xC0, 0xFF, 0x00]), at: dice.below(broken.count + 1))
      return broken
    }
  }
}
