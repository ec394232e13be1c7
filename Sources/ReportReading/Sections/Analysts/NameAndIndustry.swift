import Document
import Lexemes
import Lexicon

/// Splits a name from an industry directly after it: `朱一医疗分析师 zhu@house.cn`, `杨二三医药行业首席分析师`.
enum NameAndIndustry {
  /// The tokens of a line, with a name split off each role that is followed by an e-mail address or licence and not
  /// by a name.
  static func parting(_ tokens: [ContactToken]) -> [ContactToken] {
    tokens.indices.flatMap { place -> [ContactToken] in
      guard tokens[place].kind == .role, place == 0 || tokens[place - 1].isValue else {
        return [tokens[place]]
      }
      let behind = tokens[(place + 1)...].prefix { $0.kind != .role && $0.kind != .name }
      let isNamed = behind.endIndex < tokens.endIndex && tokens[behind.endIndex].kind == .name
      guard behind.contains(where: \.isPersonal), !isNamed else { return [tokens[place]] }
      return parting(tokens[place], mail: behind.first { $0.kind == .email }?.text) ?? [tokens[place]]
    }
  }

  private static func parting(_ role: ContactToken, mail: String?) -> [ContactToken]? {
    let words = role.text.scalarArray
    guard let start = HanRole.ending(words), let length = nameLength(Array(words[..<start])) else {
      return nil
    }
    let name = String(scalars: words[..<length])
    guard Surname.mayOwn(mail, name) else { return nil }
    return [
      ContactToken(kind: .name, text: name),
      ContactToken(kind: .role, text: String(scalars: words[length...])),
    ]
  }

  /// The length of the name before an industry; nil if the words are not a name and an industry, or the split is
  /// ambiguous.
  private static func nameLength(_ words: [Unicode.Scalar]) -> Int? {
    guard !IndustryWords.isName(String(scalars: words)) else { return nil }
    let lengths = (2...4).filter { length in
      length < words.count && HanName.isName(Array(words[..<length]), isAnnounced: false)
        && isField(String(scalars: words[length...]))
    }
    return lengths.count == 1 ? lengths[0] : nil
  }

  private static func isField(_ words: String) -> Bool {
    IndustryWords.isName(words) || PeopleWords.fields.contains(words)
  }
}

/// Matches Chinese surnames with e-mail addresses.
enum Surname {
  /// Whether an e-mail address confirms a name, since `全球`, `成长组` and `高股息` begin like names too. The address begins
  /// or ends with the romanized surname, or is its first letter with at most three more.
  static func mayOwn(_ email: String?, _ name: String) -> Bool {
    guard let email, let first = name.first, let spelling = PeopleWords.spellings[first] else { return false }
    let local = email.prefix { $0 != "@" }.lowercased()
    return local.opens(with: spelling) || local.trimming("0123456789_.-").closes(with: spelling)
      || local.first == spelling.first && local.utf8.prefix { $0 >= 0x61 }.count <= 4
  }
}
