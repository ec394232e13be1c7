import Document
import Lexemes
import Lexicon

/// Risks that a sentence in English names behind a label: `We maintain Buy. Key risks: weaker demand; delays.`
enum EnglishRisk {
  /// What is behind the label, up to the end of the paragraph; nil where no label is at the text's start or behind a full
  /// stop, and where what follows is as long as a chapter or leads somewhere else.
  static func labelled(_ text: RichText) -> RichText? {
    let scalars = text.text.scalarArray
    guard scalars.contains(":"), text.text.holds("isk"), !text.text.hasWide
    else {
      return nil
    }
    for place in scalars.indices where scalars[place] == ":" {
      let before = scalars[..<place]
      let start = before.lastIndex { ".;!?\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
      let label = String(scalars: before[start...]).trimmed.lowercased()
      guard SectionWords.englishRiskLabels.contains(label), place + 1 < scalars.count,
        scalars[place + 1] == " "
      else {
        continue
      }
      let risk = text.slice((place + 1)..<scalars.count).trimmed
      let isElsewhere = ["see ", "please ", "refer "].contains(where: risk.text.lowercased().opens(with:))
      return (12...400).contains(risk.text.count) && !isElsewhere ? risk : nil
    }
    return nil
  }
}
