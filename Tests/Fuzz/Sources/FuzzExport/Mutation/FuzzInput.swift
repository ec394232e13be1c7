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
    /// A file of a user's own tables, columns, assumptions or settings; behind a form feed the report that it is for.
    case yaml = 0x79  // y
  }

  var kind: Kind
  var body: [UInt8]

  init(_ bytes: [UInt8]) {
    kind = bytes.first.flatMap(Kind.init) ?? .markdown
    body = Array(bytes.dropFirst())
  }

  var bytes: [UInt8] { [kind.rawValue] + body }

  /// Bytes that are not text become signs that say so.
  var text: String { String(decoding: body, as: UTF8.self) }

  mutating func mutate(_ dice: inout Dice) {
    var text = text
    switch kind {
    case .markdown, .several: MarkdownMutation.apply(to: &text, &dice)
    case .json: JSONMutation.apply(to: &text, &dice)
    case .columns: ColumnsMutation.apply(to: &text, &dice)
    case .words: WordsMutation.apply(to: &text, &dice)
    case .layout: LayoutMutation.apply(to: &text, &dice)
    case .yaml: YAMLMutation.apply(to: &text, &dice)
    }
    body = Array(text.utf8)
    if kind == .markdown || kind == .layout, dice.oneIn(25) { body = EncodingMutation.encoded(body, &dice) }
  }

  /// Takes a stretch of another input of its kind in: blocks of Markdown, lines of others. JSON stays as it is, for it would be
  /// none any more.
  mutating func take(_ other: FuzzInput, _ dice: inout Dice) {
    guard kind == other.kind, kind != .json else { return }
    let separator = kind == .markdown || kind == .several ? "\n\n" : "\n"
    var pieces = text.split(separator: separator, omittingEmptySubsequences: false)
    let others = other.text.split(separator: separator, omittingEmptySubsequences: false)
    let first = dice.below(others.count)
    let taken = others[first...].prefix(1 + dice.below(4))
    let place = dice.below(pieces.count + 1)
    let end = min(pieces.count, place + dice.below(3))
    pieces.replaceSubrange(place..<end, with: taken)
    body = Array(pieces.joined(separator: separator).utf8)
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
