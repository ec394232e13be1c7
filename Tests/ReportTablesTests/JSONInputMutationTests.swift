import Tabular
import TestSupport
import Testing
import Document
import ReportReading

@testable import ReportTables

@Suite(.slow) struct `Mutated JSON documents` {
  private enum Outcome: Hashable {
    case taken, notJSON, refused
  }

  private static let small = """
    # 周报（24年第27周）

    ## 重点公司盈利预测及投资评级

    公司代码\t公司名称\t投资评级\t昨收盘\t总市值\tEPS\t\tPE\t
    \t\t\t\t\t2024E\t2025E\t2024E\t2025E
    0111.HK\t甲\t五星\t379.4\t3,549,273\t19.5\t22.2\t18\t16

    ## 投资建议

    **我们**推荐。

    """

  /// Values that are where others are expected.
  private static let words = [
    "null", "true", "-0", "1e308", "-1", "0.1", "\"\"", "\"0111.HK\"", "[]", "{}", "99999999999999999999",
    "[[0,9]]",
    "\"2024-02-30\"", "1e400", "{\"a\":", "\\u0000", "\u{FFFF}", "9223372036854775807",
    "-9223372036854775808",
  ]

  @Test func `never crash, and are either settled documents or located errors`() throws {
    let seed = try JSONInputFixtures.document(Self.small).document
      .json(JSONOptions(isCompact: true, includesProvenance: true))
    var generator = SeededGenerator(seed: 20_240_727)
    var outcomes: [Outcome: Int] = [:]
    for _ in 0..<2000 {
      let text = Self.mutated(seed, &generator)
      outcomes[try Self.outcome(text), default: 0] += 1
    }
    // Each kind must have been met, or the test would show little.
    #expect(outcomes[.taken, default: 0] > 50)
    #expect(outcomes[.refused, default: 0] > 200)
    #expect(outcomes[.notJSON, default: 0] > 200)
  }

  private static func outcome(_ text: [UInt8]) throws -> Outcome {
    guard let json = try? JSONValue(parsing: text) else { return .notJSON }
    let once: [UInt8]
    do throws(DocumentError) {
      once = try ReportDocument(json: json).document.json()
    } catch .schema(let error) {
      #expect(json[error.pointer] != nil || json[JSONPointer(tokens: error.pointer.tokens.dropLast())] != nil)
      return .refused
    } catch .table(let fault) {
      Issue.record("a fault of the definitions: \(fault)")
      return .refused
    }
    let again = try JSONInputFixtures.readBack(once)
    #expect(again.document.json() == once)
    return .taken
  }

  /// Half the time a value is replaced, which mostly stays JSON; else bytes are changed, dropped or repeated.
  private static func mutated(_ seed: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var text = seed
    for _ in 0..<Int.random(in: 1...2, using: &generator) {
      let place = Int.random(in: 0..<text.count, using: &generator)
      let word = words.randomElement(using: &generator) ?? "null"
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: text[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: text.removeSubrange(place..<min(text.count, place + 5))
      case 2: text.insert(contentsOf: text[place..<min(text.count, place + 40)], at: place)
      case 3: text.insert(contentsOf: word.utf8, at: place)
      default: replaceValue(in: &text, from: place, with: word)
      }
    }
    return text
  }

  /// Replaces the plain value after the next colon.
  private static func replaceValue(in text: inout [UInt8], from place: Int, with word: String) {
    guard let colon = text[place...].firstIndex(of: UInt8(ascii: ":")) else { return }
    let end = text[(colon + 1)...].firstIndex { UInt8(ascii: ",") == $0 || UInt8(ascii: "}") == $0 }
    text.replaceSubrange((colon + 1)..<(end ?? text.count), with: word.utf8)
  }
}
