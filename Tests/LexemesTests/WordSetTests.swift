import Testing

@testable import Lexemes

@Suite struct WordSetTests {
  private let words: WordSet = ["风险", "风险提示", "要点", "pe", "é"]

  @Test(arguments: ["风险", "风险提示", "pe", "é"])
  func `a word is found as a whole`(word: String) { #expect(words.contains(word)) }

  @Test(arguments: ["", "风", "险", "风险提", "PE", "要点。", "e\u{301}", "示风"])
  func `what is not a word is not found`(text: String) { #expect(!words.contains(text)) }

  @Test func `of several words that fit the longest is found`() {
    #expect(words.opening("风险提示：甲") == "风险提示")
    #expect(words.ending("本周风险提示") == "风险提示")
    #expect(words.within("本周的风险提示是") == "风险提示")
    #expect(words.within("本周的风险是") == "风险")
  }

  @Test(arguments: ["险风", "提示", "价", "", "p", "要 点"])
  func `a text without any of them has none at its ends or within`(text: String) {
    #expect(words.opening(text) == nil && words.ending(text) == nil && !words.isWithin(text))
  }

  /// The masks may only say no where there is none: compared with the plain way on all short texts of some characters.
  @Test func `finds what a plain search finds`() {
    let signs = ["风", "险", "提", "示", "要", "点", "p", "e", " ", "é"]
    for first in signs {
      for second in signs {
        for third in signs {
          let text = first + second + third
          let plain = words.words.contains { text.utf8Contains($0) }
          #expect(words.isWithin(text) == plain, "\(text)")
          #expect(words.contains(text) == words.words.contains { Array($0.utf8) == Array(text.utf8) })
        }
      }
    }
  }

  /// Words are searched by their first and last character, of which many share the bits that they are found by.
  @Test func `finds each of many words at either end, and the longest of several`() {
    let signs = ["风", "明", "险", "陉", "p", "0", "é", "😀"]
    let all = signs.flatMap { first in signs.flatMap { second in [first + second, first + second + first] } }
    let set = WordSet(all)
    for word in all {
      #expect(set.contains(word) && set.isWithin("甲" + word + "乙"))
      #expect(set.opening(word + "甲") == word && set.ending("甲" + word) == word)
      let longest = all.filter { ("甲" + word).utf8Contains($0) }.map(\.utf8.count).max()
      #expect(set.within("甲" + word)?.utf8.count == longest)
    }
  }
}

extension String {
  fileprivate func utf8Contains(_ word: String) -> Bool {
    let (text, word) = (Array(utf8), Array(word.utf8))
    guard word.count <= text.count else { return false }
    return (0...(text.count - word.count)).contains { text[$0...].starts(with: word) }
  }
}
