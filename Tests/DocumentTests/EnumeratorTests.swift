import Testing

@testable import Document

@Suite struct EnumeratorTests {
  @Test(arguments: [
    ("一、概况", Enumerator.Style.chinese, 1, "概况"), ("（二）产品", .chineseInParentheses, 2, "产品"),
    ("(十一) 产品", .chineseInParentheses, 11, "产品"), ("（3）产品", .arabicInParentheses, 3, "产品"),
    ("4、产品", .arabic, 4, "产品"), ("4) 产品", .arabic, 4, "产品"), ("4 ）产品", .arabic, 4, "产品"),
    ("5. 产品", .arabic, 5, "产品"),
    ("6．产品", .arabic, 6, "产品"), ("1.2 产品", .decimal(depth: 2), 2, "产品"),
    ("1.2.3. 产品", .decimal(depth: 3), 3, "产品"), ("⑦产品", .circled, 7, "产品"),
    ("１、产品", .arabic, 1, "产品"), ("１２．产品", .arabic, 12, "产品"), ("（３）产品", .arabicInParentheses, 3, "产品"),
    ("１．２ 产品", .decimal(depth: 2), 2, "产品"), ("⑷产品", .arabicInParentheses, 4, "产品"),
    ("⒌产品", .arabic, 5, "产品"),
    ("㈡产品", .chineseInParentheses, 2, "产品"), ("❸产品", .circled, 3, "产品"),
  ])
  func `a heading's number is read in any style`(
    text: String, style: Enumerator.Style, ordinal: Int, rest: String
  ) throws {
    let (number, words) = Enumerator.split(text)
    #expect(number?.style == style)
    #expect(number?.ordinal == ordinal)
    #expect(words == rest)
  }

  @Test(arguments: [
    "24年", "3D 打印", "一季度", "（甲）", "(2024)预测", "2024. 年", "1", "（一）", "①", "", "甲1、乙", "4 ）", "4 、产品",
  ])
  func `what only looks like a number numbers nothing`(text: String) {
    let (number, rest) = Enumerator.split(text)
    #expect(number == nil)
    #expect(rest == text)
  }

  @Test(arguments: [("2）乙", 2, 2), ("（3） 丙", 3, 4), ("④丁", 4, 1), ("5、\u{3000}戊", 5, 3), ("6. 己", 6, 3)])
  func `an item within text is numbered with its blanks`(text: String, ordinal: Int, length: Int) {
    #expect(Enumerator.length(Array(text.unicodeScalars), at: 0) == length)
    #expect(Enumerator.value(opening: text) == ordinal)
  }

  @Test(arguments: ["3、4 月", "1.5 倍", "一、甲", "（一）甲", "100）甲", "（123）甲", "年1、", "("])
  func `lists of months, decimals and words are not items within text`(text: String) {
    #expect(Enumerator.length(Array(text.unicodeScalars), at: 0) == nil)
    #expect(Enumerator.value(opening: text) == nil)
  }
}
