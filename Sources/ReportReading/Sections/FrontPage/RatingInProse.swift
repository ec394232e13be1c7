import Document
import Lexemes
import Lexicon

/// The rating of a report that has it only in its text: `首次覆盖，给予“买入”评级`, `维持行业“强于大市”评级`.
///
/// A report on an industry rates many companies in its text, and one on a company mentions others. So for a report on
/// a company only statements about `公司` or that company count, and for any other only those about `行业` or `板块`; all
/// of them must agree.
enum RatingInProse {
  struct Statement: Sendable, Hashable {
    let rating: String
    let action: String?
    /// The words between the verb and the rating, or else the subject before the verb.
    let subject: String
    let line: Int
  }

  static func find(_ page: FrontPage, _ outline: Outline, title: String?) -> RatingLine? {
    if !isPeriodical(title), let rating = inEnglish(page, outline, title) { return rating }
    let company = companyName(page, title)
    var found: [Statement] = []
    for section in outline.sections where !isOther(section.kind) {
      for block in section.blocks {
        for line in block.textLines where line.text.holds("评级") {
          found += statements(in: line.text, line.number)
        }
      }
    }
    let own = found.filter { statement in
      let isOnIndustry = ["行业", "板块", "行业整体", "板块整体"].contains(where: statement.subject.closes(with:))
      guard let company else { return isOnIndustry }
      return !isOnIndustry
        && (statement.subject.isEmpty || statement.subject.holds("公司") || statement.subject.holds(company))
    }
    guard let first = own.first, own.allSatisfy({ $0.rating == first.rating }) else { return nil }
    return RatingLine(rating: first.rating, action: own.lazy.compactMap(\.action).first)
  }

  private static func isOther(_ kind: SectionKind) -> Bool {
    [.legal, .ratingScale, .offices, .relatedReports, .contents, .figures, .analysts].contains(kind)
  }

  /// The company that a report is about, by its code in parentheses in the title or on a line above the text.
  private static func companyName(_ page: FrontPage, _ title: String?) -> String? {
    for text in [title].compactMap(\.self) + page.lines.filter(\.isHead).map(\.text) {
      let folded = text.foldedWidth
      guard let open = folded.firstIndex(of: "("), let close = folded[open...].firstIndex(of: ")") else {
        continue
      }
      let code = folded[folded.index(after: open)..<close]
      let digits = code.unicodeScalars.count { $0.isDecimalDigit }
      let name = String(folded[..<open].reversed().prefix { $0.isLetter }.reversed())
      if (4...6).contains(digits), code.utf8.count <= 12, (2...10).contains(name.count), name.hasHan {
        return name
      }
    }
    return nil
  }

  // MARK: English

  /// Whether the report is a periodical, such as `China Internet Weekly`, in which a rating is that of one company
  /// among many.
  private static func isPeriodical(_ title: String?) -> Bool {
    guard let title, !title.hasWide else { return false }
    // The name of a periodical ends with such a word. `Strong quarterly results` is about a company.
    let name = title.prefix { !":|–—".contains($0) }
    let last = name.lowercased().split { !$0.isLetter }.last.map(String.init)
    return last.map(EnglishRatingWords.periodicals.contains) ?? false
  }

  /// The rating in statements on the first page, if all agree: `Maintain Neutral.`, `We reiterate our Buy rating`.
  ///
  /// A statement with `on` and a name counts if the first page's head has that name.
  private static func inEnglish(_ page: FrontPage, _ outline: Outline, _ title: String?) -> RatingLine? {
    // A line that rates companies, `Reiterate Buy on Acme and Beta`, is not the name of one.
    let short = page.lines.filter {
      $0.isHead && $0.text.count <= longestName && englishStatements(in: $0.text).isEmpty
    }.map(\.text)
    let head = ([title].compactMap(\.self) + short).flatMap { wordsInside($0.lowercased()) }
    var found: [(rating: String, action: String)] = []
    for section in outline.sections.prefix(mostSections) where !isOther(section.kind) {
      for line in ([section.heading].compactMap(\.self) + section.blocks.flatMap(\.textLines))
      where line.number <= lastLine && !line.text.hasWide {
        found += englishStatements(in: line.text, on: Set(head))
      }
    }
    guard let first = found.first, Set(found.map { $0.rating.lowercased() }).count == 1 else { return nil }
    return RatingLine(rating: first.rating, action: first.action)
  }

  /// The most characters of a line of the head that names the company.
  private static let longestName = 40
  /// The most sections and lines that are examined. The first page of a note has fewer.
  private static let mostSections = 16
  private static let lastLine = 60

  /// The ratings in an English text with their actions: a verb, directly followed by the rating or by `our` and the
  /// rating. Those on a name that is not among `names` are of another company.
  static func englishStatements(in text: String, on names: Set<String> = []) -> [(
    rating: String, action: String
  )] {
    let words = text.split(at: " ")
    return words.indices.compactMap { place in
      let action = words[place].lowercased()
      guard EnglishRatingWords.verbs.contains(action) else { return nil }
      let rest = words[(place + 1)...].drop { ["our", "the", "a", "at", "its"].contains($0.lowercased()) }
      for count in [2, 1] where rest.count >= count {
        let said = rest.prefix(count).joined(separator: " ")
        let rating = said.trimming(".,:;()\"“”' ")
        guard let letter = rating.utf8.first, letter.isCapital,
          EnglishRatingWords.ratings.contains(rating.lowercased().filter { $0 != "-" })
        else { continue }
        // `Maintain Buy-rated` and `reiterate Hold on to` are something else.
        // `We reaffirm our Buy (1) call` has the number of the step.
        let behind = rest.dropFirst(count).drop { $0.utf8.count == 3 && $0.opens(with: "(") && $0.hasDigit }
        let next = behind.first?.lowercased().trimming(".,:;") ?? ""
        let ends = said.last.map { ".,:;".contains($0) } ?? false
        let isSaid = ends || next.isEmpty || ["rating", "on", "with", "and", "as", "call"].contains(next)
        let isOwn = ends || names.isEmpty || object(of: rest.dropFirst(count)).map(names.contains) ?? true
        return isSaid && isOwn ? (rating, words[place].trimming(".,:;")) : nil
      }
      return nil
    }
  }

  /// The first word, in lower case, of a name after `on`, `rating on` or the like; nil if no name follows.
  private static func object(of words: ArraySlice<String>) -> String? {
    var rest = words
    if let word = rest.first?.lowercased(), ["rating", "call"].contains(word) { rest.removeFirst() }
    guard let word = rest.popFirst()?.lowercased(), ["on", "for"].contains(word) else { return nil }
    if rest.first == "the" { rest.removeFirst() }
    guard let name = rest.first.flatMap({ wordsInside($0).first }),
      name.utf8.first.map({ $0.isCapital || $0.isDigit }) == true
    else { return nil }
    return name.lowercased()
  }

  private static func wordsInside(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // MARK: Statements

  /// The statements in a text: a verb, then a known rating directly followed by `评级`, in one clause.
  static func statements(in text: String, _ line: Int) -> [Statement] {
    let scalars = text.scalarArray
    let mark = "评级".scalarArray
    return scalars.indices.compactMap { place in
      guard scalars[place...].starts(with: mark) else { return nil }
      return statement(Array(scalars[max(0, place - reach)..<place]), line)
    }
  }

  private static let reach = 48
  private static let quotes: Signs = "“”\"'‘’「」『』 "
  private static let stops: Signs = "。；;！"

  private static func statement(_ before: [Unicode.Scalar], _ line: Int) -> Statement? {
    var words = before.filter { !quotes.contains($0) }
    for tail in ["的投资", "投资", "的"] where words.suffix(tail.scalarCount).elementsEqual(tail.unicodeScalars) {
      words.removeLast(tail.scalarCount)
    }
    let text = String(scalars: words)
    guard let rating = ratings.first(where: text.closes(with:)) else { return nil }
    let lead = words.dropLast(rating.scalarCount)
    let start = lead.lastIndex(where: stops.contains).map { $0 + 1 } ?? lead.startIndex
    let clause = String(scalars: lead[start...])
    guard let verb = verbs.first(where: { clause.holds($0.word) }),
      let place = clause.ranges(of: verb.word).last
    else { return nil }
    let between = clause[place.upperBound...].trimming("，, 其至为对到")
    guard !["上次", "前次", "此前", "原"].contains(where: between.holds), between.count <= 16 else { return nil }
    // The subject may precede the verb: `行业维持“推荐”评级`.
    let before = clause[..<place.lowerBound]
    let named = ["行业", "板块", "公司"].first(where: before.closes(with:)) ?? ""
    return Statement(
      rating: rating, action: verb.action, subject: between.isEmpty ? named : between, line: line)
  }

  /// Known ratings, longer ones first, so that `推荐` is not found in `强烈推荐`.
  private static let ratings = RatingWords.known.filter(\.hasHan).sorted {
    ($0.utf8.count, $1) > ($1.utf8.count, $0)
  }

  private static let verbs: [(word: String, action: String?)] = [
    ("首次覆盖", "首次"), ("首次", "首次"), ("维持", "维持"), ("重申", "重申"), ("上调", "上调"), ("下调", "下调"), ("给予", nil),
  ]
}
