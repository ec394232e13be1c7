import Document
import Lexemes

/// A person who signs the report or is its contact.
public struct Analyst: Sendable, Hashable {
  /// The role as printed: `证券分析师`, `联系人`.
  public var role: String
  /// The person's name.
  public var name: String
  /// The phone number as printed.
  public var phone: String?
  /// The e-mail address.
  public var email: String?
  /// The securities licence number as text, with its zeros: `S0980521120004`.
  public var licence: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A report that this one refers to.
public struct RelatedReport: Sendable, Hashable {
  /// The title as printed.
  public var title: String
  /// The date of publication; without a value if the printed date does not exist: `2024-06-31`.
  public var published: Printed<CalendarDate>?
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A figure, from its caption and from the list of figures.
public struct Figure: Sendable, Hashable {
  /// The number, with the word before it as printed: `图 1`.
  public var label: Printed<Int>
  /// The title as printed.
  public var title: String
  /// The unit in parentheses at the end of the title: `百万`.
  public var unit: String?
  /// The page from the list of figures; without a value if what is printed is not a number, for example `IX`.
  public var page: Printed<Int>?
  /// The note under the figure, without `资料来源`.
  public var sourceNote: String?
  /// Whether the figure has a table.
  public var hasData: Bool
  /// The number of the figure; 0 if unknown, or if it has a chapter, as in `图 2-1`.
  public var number: Int { label.value ?? 0 }
  /// The number as printed, without the word before it: `2-1`.
  public var printedNumber: String {
    label.value.map { "\($0)" }
      ?? label.raw.foldedWidth.split { !("0"..."9").contains($0) }.joined(separator: "-")
  }
  /// The line of the caption, or of the list entry if there is no caption.
  public var line: Int
}

/// An entry of the list of figures.
public struct ListedFigure: Sendable, Hashable {
  /// The number printed before the title: `1`, `2-1`.
  public var number: String
  /// The title as printed.
  public var title: String
  /// The line of the source, counted from 1.
  public var line: Int
}

/// An entry of the table of contents.
public struct ContentsEntry: Sendable, Hashable {
  /// The title as printed.
  public var title: String
  /// The page; without a value if what is printed is not a number, for example `IX`.
  public var page: Printed<Int>?
  /// The level: 1 for a chapter, 2 for a numbered part of one.
  public var level: Int
  /// The line of the heading that the entry refers to.
  public var matchedLine: Int?
  /// The words of the heading that the entry refers to.
  public var matchedTitle: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A step of the house's rating scale.
public struct RatingLevel: Sendable, Hashable {
  /// What is rated: `股票`, `行业`.
  public var scope: String
  /// The rating: `买入`.
  public var rating: String
  /// The report's definition of the step.
  public var definition: String
  /// The text on how ratings are measured, which applies to the whole table.
  public var basis: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

extension RatingLevel {
  /// Creates a step of which only the word is known.
  package init(scope: String, rating: String) {
    self.init(scope: scope, rating: rating, definition: "", line: 0)
  }
}

/// A heading and its own prose, up to the next heading.
public struct Section: Sendable, Hashable {
  /// The position in the outline: `3.1.2`; `0` is the text before the first heading.
  public var id: String
  /// The level of the heading, 1 for the title.
  public var level: Int
  /// The title as printed.
  public var title: String
  /// What the section is about.
  public var kind: SectionKind
  /// Paragraphs, items, captions and notes, separated by blank lines. Tables are in their datasets.
  public var text: String
  /// The line of the source, counted from 1.
  public var line: Int
  /// The last line of the section.
  public var lineEnd: Int
}

/// A table cell that is not in any other dataset.
public struct LooseCell: Sendable, Hashable {
  /// The heading that the table is under.
  public var section: String
  /// The table's number in the report, from 1.
  public var table: Int
  /// The row in the table, counted from 1 without header rows.
  public var row: Int
  /// The column in the table, counted from 1.
  public var column: Int
  /// The header of the column.
  public var header: String?
  /// The text of the cell.
  public var text: String
  /// The number, if the text is one.
  public var value: Printed<DecimalNumber>?
  /// The line of the source, counted from 1.
  public var line: Int
}
