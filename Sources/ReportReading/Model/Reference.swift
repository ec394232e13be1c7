import Document
import Lexemes

/// Someone who signs or answers for the report.
public struct Analyst: Sendable, Hashable {
  /// `证券分析师`, `联系人`.
  public var role: String
  /// The person's name.
  public var name: String
  /// The phone number as printed.
  public var phone: String?
  /// The mail address.
  public var email: String?
  /// The securities licence, `S0980521120004`; text, zeros and all.
  public var licence: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A report that this one refers to.
public struct RelatedReport: Sendable, Hashable {
  /// The title as printed.
  public var title: String
  /// Without a value where a date is printed that there is none of: `2024-06-31`.
  public var published: Printed<CalendarDate>?
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A figure, from its caption and from the list of figures.
public struct Figure: Sendable, Hashable {
  /// Its number with the word before it as printed: `图 1`.
  public var label: Printed<Int>
  /// The title as printed.
  public var title: String
  /// `百万`, where the title ends with one in parentheses.
  public var unit: String?
  /// From the list of figures; without a value where something is there that is not a number, for example `IX`.
  public var page: Printed<Int>?
  /// The note under it, without `资料来源`.
  public var sourceNote: String?
  /// Whether a table comes with it.
  public var hasData: Bool
  /// Its number.
  public var number: Int { label.value ?? 0 }
  /// Where the caption is, or the list entry where there is no caption.
  public var line: Int
}

/// An entry of the list of figures.
public struct ListedFigure: Sendable, Hashable {
  /// The number that is printed before the title.
  public var number: Int
  /// The title as printed.
  public var title: String
  /// The line of the source, counted from 1.
  public var line: Int
}

/// An entry of the table of contents.
public struct ContentsEntry: Sendable, Hashable {
  /// The title as printed.
  public var title: String
  /// Without a value where something is there that is not a number, for example `IX`.
  public var page: Printed<Int>?
  /// 1 for a chapter, 2 for a numbered part of one.
  public var level: Int
  /// The heading it stands for: its line and its words.
  public var matchedLine: Int?
  /// The words of the heading that it refers to.
  public var matchedTitle: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A step of the house's rating scale.
public struct RatingLevel: Sendable, Hashable {
  /// What is rated: `股票`, `行业`.
  public var scope: String
  /// The word of this step: `买入`.
  public var rating: String
  /// What the report says that the step means.
  public var definition: String
  /// The text on how ratings are measured, which spans the whole table.
  public var basis: String?
  /// The line of the source, counted from 1.
  public var line: Int
}

extension RatingLevel {
  /// A step of which only the word is known, as a document has it.
  package init(scope: String, rating: String) {
    self.init(scope: scope, rating: rating, definition: "", line: 0)
  }
}

/// A heading and its own prose, up to the next heading.
public struct Section: Sendable, Hashable {
  /// Its place in the outline: `3.1.2`; `0` is before the first heading.
  public var id: String
  /// 1 for the title.
  public var level: Int
  /// The title as printed.
  public var title: String
  /// What the section is about.
  public var kind: SectionKind
  /// Paragraphs, items, captions and notes, an empty line between them; tables are in their datasets.
  public var text: String
  /// The line of the source, counted from 1.
  public var line: Int
  /// The last line of the section.
  public var lineEnd: Int
}

/// A cell that no dataset of its own holds.
public struct LooseCell: Sendable, Hashable {
  /// The heading that the table is under.
  public var section: String
  /// The table's number in the report, from 1.
  public var table: Int
  /// Row and column in the table, from 1, headers not counted as rows.
  public var row: Int
  /// The column in the table, counted from 1.
  public var column: Int
  /// The header of the column.
  public var header: String?
  /// The text of the cell.
  public var text: String
  /// The number in it, where it is one.
  public var value: Printed<DecimalNumber>?
  /// The line of the source, counted from 1.
  public var line: Int
}
