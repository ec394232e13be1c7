import Document
import Lexemes
import Lexicon

/// Recognizes roles, names and labels among the words of a line, even without separators: `黄一珊执业证号`, `李二首席分析师`.
struct ContactWordReader {
  private(set) var tokens: [ContactToken] = []
  private(set) var hasLabel = false
  private var scanner: ContactScanner
  /// Whether a name must follow, after a role and a colon or after `姓名`.
  private var expectsName = false
  private var isBehindNameLabel = false
  /// Whether a fax number follows, which is not a person's phone number.
  private var isBehindFax = false
  /// Whether the label of a telephone directly precedes, without a colon.
  private var isBehindPhoneLabel = false
  /// Whether a mobile phone's number follows.
  private var isBehindMobile = false
  /// Whether a degree directly precedes: `Ann Lee, CFA Bob Wu` are two people.
  private var isBehindDegree = false
  /// Whether a hyphen directly precedes: `Ann Lee - NXHK` has the employer after it.
  private var isBehindHyphen = false
  /// Words for a rank before a role, such as `Senior` in `Senior Analyst`.
  private var ranks: [String] = []

  /// The line as printed and folded, without blanks, if it has traditional characters.
  private let printed: (line: [Unicode.Scalar], folded: [Unicode.Scalar])?

  init(_ text: String) {
    scanner = ContactScanner(text)
    let line = text.scalarArray.filter { !$0.isWhitespace }
    if line.contains(where: { Ideographs.simplified($0) != $0 }) {
      let folded = text.foldedWidth.scalarArray.filter { !$0.isWhitespace }
      printed = line.count == folded.count ? (line, folded) : nil
    } else {
      printed = nil
    }
  }

  mutating func read() {
    while let piece = scanner.next() {
      switch piece {
      case .email(let text): append(.email, text)
      case .licence(let text): append(.licence, text)
      case .phone(let text): if !isBehindFax { appendPhone(text) }
      case .colon: readColon()
      case .word(let word, let isBehindBlank): read(word, isBehindBlank)
      }
      switch piece {
      case .email, .licence, .phone:
        (expectsName, isBehindFax, scanner.isBehindForeignLabel) = (false, false, false)
      case .colon, .word: break
      }
    }
    dropRanks()
    // A single Latin word is a name only after a role.
    tokens = tokens.map { token in
      let isLone =
        token.kind == .name && !token.isAnnounced
        && !token.text.unicodeScalars.contains { $0.isHan || $0 == " " }
      return isLone ? ContactToken(kind: .other, text: token.text) : asPrinted(token)
    }
  }

  /// Restores the traditional characters of a name or role.
  private func asPrinted(_ token: ContactToken) -> ContactToken {
    guard token.kind == .name || token.kind == .role, token.text.hasHan, !token.text.holds(" "), let printed
    else { return token }
    let name = token.text.scalarArray
    let starts = 0..<max(0, printed.folded.count - name.count + 1)
    guard let start = starts.first(where: { printed.folded[$0...].starts(with: name) }) else { return token }
    var restored = token
    restored.text = String(scalars: printed.line[start..<start + name.count])
    return restored
  }

  private mutating func readColon() {
    if let last = tokens.indices.last, tokens[last].isRole, !isBehindNameLabel {
      tokens[last].hasColon = true
      expectsName = true
    }
    isBehindPhoneLabel = false
    expectsName = expectsName || isBehindNameLabel
    isBehindNameLabel = false
  }

  private mutating func append(_ kind: ContactToken.Kind, _ text: String) {
    dropRanks()
    tokens.append(ContactToken(kind: kind, text: text))
  }

  private mutating func appendPhone(_ text: String) {
    append(.phone, text)
    tokens[tokens.count - 1].isMobile = isBehindMobile
    isBehindMobile = false
  }

  private mutating func appendOther(_ text: String) { append(.other, text) }

  private mutating func dropRanks() {
    let words = ranks
    ranks = []
    tokens += words.map { ContactToken(kind: .other, text: $0) }
  }

  private mutating func label(_ text: String) {
    let label = text.lowercased()
    hasLabel = true
    expectsName = false
    isBehindNameLabel = PeopleWords.nameLabels.contains(label)
    // `电话/传真：` is one number for both.
    let isFax = PeopleWords.faxLabels.contains(label)
    isBehindFax = isFax && !isBehindPhoneLabel
    isBehindPhoneLabel = !isFax && PeopleWords.phoneLabels.contains(label)
    isBehindMobile = PeopleWords.mobileLabels.contains(label)
    if PeopleWords.foreignLabels.contains(label) || label.holds("中央") || label.holds("香港") {
      scanner.isBehindForeignLabel = true
    }
  }

  // MARK: Words

  private static let others = WordSet(PeopleWords.others)
  private static let titles = WordSet(PeopleWords.titles)

  /// Reads a word, which is split between Chinese and Latin letters.
  private mutating func read(_ word: String, _ isBehindBlank: Bool) {
    let scalars = word.scalarArray
    defer { isBehindHyphen = word == "-" }
    if Self.others.contains(word) || word.holds("销售") {
      append(.otherRole, word)
      return
    }
    var start = 0
    while start < scalars.count {
      let isHan = Self.isHanPart(scalars[start])
      let end = scalars[start...].firstIndex { Self.isHanPart($0) != isHan } ?? scalars.count
      let part = Array(scalars[start..<end])
      if isHan {
        readHan(part, isFirst: start == 0)
      } else if end < scalars.count, isRole(Array(scalars[end...])) {
        // A role that begins with Latin letters: `TMT行业分析师`.
        append(.role, word.suffixScalars(from: start))
        return
      } else {
        readLatin(String(scalars: part), isBehindBlank && start == 0)
      }
      start = end
    }
  }

  private static func isHanPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar == "·" || scalar == "&"
  }

  private func isRole(_ han: [Unicode.Scalar]) -> Bool {
    han.allSatisfy(\.isHan) && HanRole.length(in: han, at: 0) == han.count
  }

  private static let listLabels = PeopleWords.listLabels.map(\.scalarArray)

  /// The words without the label of a list: `作者张三分析师`. `作者` alone stays.
  private static func withoutListLabel(_ han: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let length = listLabels.first(where: han.starts)?.count, han.count > length + 1 else { return han }
    return Array(han[length...])
  }

  private mutating func readHan(_ words: [Unicode.Scalar], isFirst: Bool) {
    let han = isFirst && tokens.isEmpty ? Self.withoutListLabel(words) : words
    if let role = HanRole.ending(han), HanLabel.length(in: han, at: 0) < han.count {
      return readHan(before: role, in: han)
    }
    var rest: [Unicode.Scalar] = []
    var place = 0
    while place < han.count {
      let role = HanRole.length(in: han, at: place)
      // `纺织分析师执业编号`: words that are not a name belong to the role, even if a label could begin here.
      let isOfRole =
        role > 0 && (1...Self.longestField).contains(rest.count)
        && !HanName.isName(rest, isAnnounced: expectsName)
      let label = isOfRole ? 0 : HanLabel.length(in: han, at: place)
      guard role > 0 || label > 0 else {
        rest.append(han[place])
        place += 1
        continue
      }
      let start = isOfRole ? place - rest.count : place
      if isOfRole { rest = [] }
      flush(&rest)
      place += label > 0 ? label : role
      let text = String(scalars: han[start..<place])
      if label > 0 { self.label(text) } else { append(.role, text) }
    }
    flush(&rest)
  }

  /// Reads words that end with a role: `李二首席分析师` is a name and a role, `计算机行业首席分析师` only a role.
  private mutating func readHan(before role: Int, in han: [Unicode.Scalar]) {
    let before = Array(han[..<role])
    if before.isEmpty || !HanName.isName(before, isAnnounced: false) {
      guard han.count <= 16, HanLabel.length(in: han, at: 0) == 0 else {
        return appendOther(String(scalars: han))
      }
      append(.role, String(scalars: han))
    } else {
      append(.name, String(scalars: before))
      append(.role, String(scalars: han[role...]))
    }
    expectsName = false
  }

  /// The most characters before a role that may belong to it, or be a name and the industry of the role.
  private static let longestField = 12

  private mutating func flush(_ rest: inout [Unicode.Scalar]) {
    defer { rest = [] }
    var words = rest
    if words.count > 3, Self.titles.contains(String(scalars: words.suffix(2))) { words.removeLast(2) }
    let text = String(scalars: words)
    guard !words.isEmpty, !Self.titles.contains(text) else { return }
    // One to three characters directly after a role may be a name even without a known surname, or the industry:
    // `张三 分析员 互联网`.
    let isBehindRole = words.count < 4 && tokens.last?.kind == .role && !IndustryWords.isName(text)
    if HanName.isName(words, isAnnounced: expectsName || isBehindRole) {
      append(.name, text)
      tokens[tokens.count - 1].isAnnounced = expectsName
    } else {
      appendOther(text)
    }
  }

  private mutating func readLatin(_ part: String, _ isBehindBlank: Bool) {
    // `Ann LeeAC`: a superscript mark directly after the name.
    let isMarked =
      part.utf8.count > 4 && part.closes(with: "AC")
      && part.dropLast(2).unicodeScalars.last?.isLowercaseASCII == true
    let word = (isMarked ? String(part.dropLast(2)) : part).trimming(".-'&/")
    let lower = word.lowercased()
    guard !word.isEmpty else { return }
    let isLetters = word.unicodeScalars.allSatisfy { $0.isASCIILetter || "-.'".unicodeScalars.contains($0) }
    guard isLetters else { return appendOther(word) }
    defer { isBehindDegree = PeopleWords.degrees.contains(lower) }
    if PeopleWords.englishLabels.contains(lower) { return label(lower) }
    if isBehindHyphen, (3...6).contains(word.utf8.count), word.utf8.allSatisfy(\.isCapital) {
      return
    }
    // `Acme Corp PLC Ann Lee`: a company's name beside a person's.
    if PeopleWords.companyEnds.contains(lower) {
      if tokens.last?.kind == .name { tokens.removeLast() }
      return
    }
    if isBehindBlank, isOfName(word, part) {
      return readLatinName(word.utf8.count == 1 && part.closes(with: ".") ? word + "." : word, isBehindBlank)
    }
    if PeopleWords.englishRanks.contains(lower) {
      ranks.append(word)
    } else if PeopleWords.englishRoles.contains(lower) {
      let role = (ranks + [word]).joined(separator: " ")
      ranks = []
      append(.role, role)
    } else if word.first?.isUppercase == true, word.count > 1, !PeopleWords.latinWords.contains(lower) {
      readLatinName(word, isBehindBlank)
    } else if word.count > 3 || word.first?.isUppercase == true {
      appendOther(word)
    }
  }

  /// Whether a word continues a name, such as `von` and `A.` in `Ann A. von Lee`.
  private func isOfName(_ word: String, _ part: String) -> Bool {
    guard let last = tokens.last, last.kind == .name, !last.text.hasHan else { return false }
    // `Lin Kong` is a name; `Hong Kong` is not.
    return LatinName.isParticle(word) || word == "Kong"
      || word.utf8.count == 1 && word.first?.isUppercase == true
  }

  /// Reads a Latin word of a name. `Ann Lee` is one name, and so is `李雷 Li Lei`.
  private mutating func readLatinName(_ word: String, _ isBehindBlank: Bool) {
    if ranks.isEmpty, let last = tokens.last, last.kind == .name, isBehindBlank, last.text.count < 40,
      !isBehindDegree
    {
      let joined = ContactToken(
        kind: .name, text: "\(last.text) \(word)", isAnnounced: last.isAnnounced)
      tokens[tokens.count - 1] = joined
    } else {
      append(.name, word)
      tokens[tokens.count - 1].isAnnounced = expectsName
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLowercaseASCII: Bool { ("a"..."z").contains(self) }
}

extension String {
  fileprivate func suffixScalars(from start: Int) -> String { String(scalars: scalarArray[start...]) }
}
