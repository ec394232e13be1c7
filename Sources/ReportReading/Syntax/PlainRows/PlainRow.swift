import Document
import Lexemes

/// A line of running text that looks like a row of a company table: a code, a name and figures, with blanks between
/// them. Converters that do not find a table's columns write its rows like that: `600000.SH 甲公司 10.2 0.8 1.1 买入`.
struct PlainRow {
  /// A piece of the line between blanks.
  struct Field: Hashable {
    /// What a field holds, as far as its characters tell.
    enum Kind: Hashable { case code, words, figure, missing, rating, currency }

    let text: String
    let kind: Kind
    /// The range in the line's text, in Unicode scalars.
    let range: Range<Int>
  }

  let line: TextLine
  /// The code, the name, in either order, and all that follows.
  private(set) var fields: [Field]
  /// The number of the last line of the row, which a wrapped name may be below.
  private(set) var lastLine: Int

  private static let longestLine = 400
  private static let mostFields = 60
  private static let fewestFigures = 3

  /// - Returns: nil if the line does not begin with a code and a name, or at least a code with its market, or has too
  ///   few figures.
  init?(_ line: TextLine) {
    guard line.text.utf8.count <= Self.longestLine, line.text.hasDigit, Self.mayHaveFields(line.text) else {
      return nil
    }
    let pieces = BlankFields.pieces(line.text)
    guard (Self.fewestFigures + 2...Self.mostFields).contains(pieces.count),
      let named = Self.named(pieces)
    else { return nil }
    let rest = pieces[named.count...].map { Field(text: $0.text, kind: Self.kind($0.text), range: $0.range) }
    let figures = rest.count { $0.kind == .figure }
    let gaps = rest.count { $0.kind == .missing }
    guard figures > 1, figures + gaps >= Self.fewestFigures, figures + gaps >= rest.count / 2 else {
      return nil
    }
    self.line = line
    lastLine = line.number
    fields = named.fields + rest
  }

  /// Whether the line has no name.
  var isNameless: Bool { fields.count < 2 || fields[1].kind != .words && fields[0].kind != .words }

  /// The row with the name of which one half is on the line above and the other on the line below. A name that begins
  /// to the left of the code is in the column before it.
  func named(_ above: TextLine, _ below: TextLine) -> PlainRow {
    var row = self
    let text = above.text + TextJoint.between(above.text, below.text) + below.text
    let name = Field(text: text, kind: .words, range: fields[0].range)
    row.fields.insert(name, at: above.column < line.column ? 0 : 1)
    row.lastLine = below.number
    return row
  }

  /// Whether the text has as many blanks as the shortest row, which text in Chinese rarely has.
  private static func mayHaveFields(_ text: String) -> Bool {
    var blanks = 0
    return text.hasByte { byte in
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { blanks += 1 }
      return blanks > fewestFigures
    }
  }

  /// What each column holds, if a missing value is that of a figure.
  var kinds: [Field.Kind] { fields.map { $0.kind == .missing ? .figure : $0.kind } }

  /// Whether the row holds in each column what is given, or nothing.
  func fits(_ kinds: [Field.Kind]) -> Bool {
    fields.count == kinds.count && zip(fields, kinds).allSatisfy { $0.kind == $1 || $0.kind == .missing }
  }

  /// The code and the name at the start of the line, in either order, and how many pieces they are. The name may have
  /// been wrapped to the lines above and below.
  private static func named(_ pieces: [BlankFields.Piece]) -> (fields: [Field], count: Int)? {
    if let code = code(pieces, at: 0) {
      let words = pieces[code.count...].prefix { kind($0.text) == .words }
      if let name = joined(words) { return ([code.field, name], code.count + words.count) }
      return Ticker(printed: code.field.text) == nil ? nil : ([code.field], code.count)
    }
    for count in 1...longestName where count < pieces.count && kind(pieces[count - 1].text) == .words {
      guard let code = code(pieces, at: count), let name = joined(pieces[..<count]) else { continue }
      return ([name, code.field], count + code.count)
    }
    return nil
  }

  private static let longestName = 4

  /// The code that begins at a piece: `600000.SH`, `600000`, `700 HK`.
  private static func code(_ pieces: [BlankFields.Piece], at place: Int) -> (field: Field, count: Int)? {
    guard pieces.indices.contains(place) else { return nil }
    let first = pieces[place]
    // The market belongs to the code, also where the digits are one by themselves: `300750 CH`.
    if let market = pieces[(place + 1)...].first, market.text.utf8.count == 2,
      first.text.utf8.allSatisfy({ $0.isCapital || $0.isDigit })
    {
      let text = "\(first.text) \(market.text)"
      if Ticker(printed: text) != nil || SecurityKind(printed: text) == .share {
        return (Field(text: text, kind: .code, range: first.range.lowerBound..<market.range.upperBound), 2)
      }
    }
    guard Ticker.isCode(first.text) || first.text.hasDigit && SecurityKind(printed: first.text) == .share
    else { return nil }
    return (Field(text: first.text, kind: .code, range: first.range), 1)
  }

  private static func joined(_ words: ArraySlice<BlankFields.Piece>) -> Field? {
    guard let first = words.first, let last = words.last else { return nil }
    let text = words.map(\.text).joined(separator: " ")
    return Field(text: text, kind: .words, range: first.range.lowerBound..<last.range.upperBound)
  }

  private static func kind(_ text: String) -> Field.Kind {
    if MissingMark.isMissing(text) { return .missing }
    if RatingStep.isRating(text) || RatingWords.unrated.contains(text) { return .rating }
    if isCode(text) { return .code }
    if NumberLexeme.read(FootnoteMark.dropped(from: text)).value != nil { return .figure }
    if text.utf8.count <= longestCurrency, Currency.sole(in: text) != nil { return .currency }
    return .words
  }

  private static func isCode(_ text: String) -> Bool { text.hasDigit && Ticker(printed: text) != nil }

  /// `人民币` has nine bytes.
  private static let longestCurrency = 9
}

/// The pieces of a line between blanks.
enum BlankFields {
  struct Piece {
    let text: String
    /// The range in the line, in Unicode scalars.
    let range: Range<Int>
  }

  /// The pieces between any blanks.
  static func pieces(_ text: String) -> [Piece] { pieces(text, atLeast: 1) }

  /// The pieces between wide gaps, if the line has any: labels may have blanks of their own.
  static func widePieces(_ text: String) -> [Piece] {
    let wide = pieces(text, atLeast: 2)
    return wide.count > 1 ? wide : pieces(text)
  }

  private static func pieces(_ text: String, atLeast gap: Int) -> [Piece] {
    let scalars = text.scalarArray
    var pieces: [Piece] = []
    var start: Int?
    var end = 0
    for (index, scalar) in scalars.enumerated() where !scalar.isWhitespace {
      if let begun = start, index - end >= gap {
        pieces.append(Piece(text: String(scalars: scalars[begun..<end]), range: begun..<end))
        start = index
      }
      start = start ?? index
      end = index + 1
    }
    if let start { pieces.append(Piece(text: String(scalars: scalars[start..<end]), range: start..<end)) }
    return pieces
  }
}
