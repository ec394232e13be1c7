import Tabular
import Testing

@testable import ReportArchive

/// Words that the contract gives in English letters are for machines; a workbook shows a reader's own.
@Suite("Words of the panel in a workbook")
struct PanelWordsTests {
  private static let columns = PanelDatasets.all.flatMap(\.ownColumns).filter { !$0.allowedValues.isEmpty }

  @Test("every word that a column of the panel may hold is shown in both languages")
  func known() {
    #expect(Set(Self.columns.map(\.name)).isSuperset(of: ["kind", "metric", "basis", "rating_change"]))
    for column in Self.columns {
      for word in column.allowedValues {
        #expect(column.style.words[word] != nil, "\(column.name): \(word)")
      }
    }
  }

  @Test("no word that the Chinese edition shows is one of the contract's")
  func chinese() {
    for column in Self.columns {
      for word in column.allowedValues where word != "eps" && word != "pe" {
        #expect(column.shown(.text(word), in: .chinese) != .text(word))
        #expect(!"\(column.shown(.text(word), in: .chinese))".contains(word))
      }
    }
  }

  @Test("a word that is not of the contract is shown as it is")
  func unknown() {
    for column in Self.columns {
      #expect(column.shown(.text("无评级"), in: .chinese) == .text("无评级"))
    }
  }
}
