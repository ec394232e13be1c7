import Foundation
import TestSupport
import Testing

@testable import PDFInput

/// Pages of thousands of words, as an attacker sets them: four times the words take about four times as long.
@Suite(.serialized) struct LayoutTimeTests {
  enum Page: String, CaseIterable {
    case figures, columns, prose, paragraph, axis, ratings, slanted, captions

    /// A page with some words.
    private func words(_ count: Int) -> [Word] {
      var sheet = Sheet()
      for index in 0..<count {
        let (row, column, line) = (Double(index / 4), Double(index % 4), Double(index))
        switch self {
        case .figures: sheet.set(60 + 80 * column, 100 + 12 * row, "1.\(index % 97)")
        case .columns: sheet.set(60 + 200 * column, 100 + 16 * row, "短文字")
        case .prose: sheet.set(60 + 600 * column, 100 + 16 * row, full)
        case .paragraph: sheet.set(60, 100 + 16 * line, full)
        case .axis: sheet.set(60, 100 + 16 * line, "\(1_000_000 - 10 * index)")
        case .ratings:
          sheet.set(60 + 100 * column, 100 + 16 * row, ["股票评级", "买入", "相对指数涨幅5%以上", "增持"][index % 4])
        case .slanted:
          let step = Double(index % 40)
          sheet.set(60 + 11 * step, 300 + 200 * Double(index / 40) - 4 * step, "ab")
        case .captions: sheet.set(60, 100 + 16 * line, index % 2 == 0 ? "图1：收入" : "资料来源：公司")
        }
      }
      return sheet.words
    }

    /// How much of this thread's own processor time the page takes: other tests run beside it.
    func seconds(_ count: Int) -> Double {
      let page = PageWords(number: 1, width: 900_000, height: 900_000, words: words(count))
      let start = Self.now()
      _ = LayoutReader.layout(of: [page])
      return Self.now() - start
    }

    private static func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
  }

  @Test(.slow, arguments: Page.allCases) func `the time grows as the words do`(page: Page) {
    let (few, many) = (page.seconds(1_000), page.seconds(4_000))
    #expect(many < 10 * few + 0.2, "\(page): \(few) s and \(many) s")
  }
}
