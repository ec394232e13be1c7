import Document
import Lexemes

/// `__words__` is bold as well, unless a letter or digit adjoins it on the outside. `__init__` and `a__b` are names.
extension InlineText {
  /// Whether two underscores here open or close bold text.
  var isUnderscoreSign: Bool {
    guard isPair(position) else { return false }
    let before = position > 0 ? scalars[position - 1] : " "
    let behind = position + 2 < scalars.count ? scalars[position + 2] : " "
    // `____` is a blank to fill in.
    guard before != "_", behind != "_" else { return false }
    if boldStart != nil { return !before.isWhitespace && !Self.isWord(behind) }
    guard !Self.isWord(before), !behind.isWhitespace else { return false }
    // Without a closing pair these are plain characters.
    let reach = scalars[min(position + 3, scalars.count)...].prefix(Self.longest)
    return reach.indices.contains {
      isPair($0) && !Self.isWord($0 + 2 < scalars.count ? scalars[$0 + 2] : " ")
    }
      && !isName(from: position + 2)
  }

  private static var longest: Int { 400 }

  private func isPair(_ index: Int) -> Bool {
    index + 1 < scalars.count && scalars[index] == "_" && scalars[index + 1] == "_"
  }

  /// Whether only ASCII lower-case letters come before the next underscore, as in `__init__`.
  private func isName(from start: Int) -> Bool {
    let word = scalars[start...].prefix { $0 != "_" }
    return word.allSatisfy { $0.isASCII && $0.properties.isLowercase }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
