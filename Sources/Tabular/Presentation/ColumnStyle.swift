/// How an output with formatting shows a column. Data formats ignore it.
public struct ColumnStyle: Sendable, Hashable {
  /// What a workbook draws in the cells of a column.
  public enum Mark: Sendable, Hashable {
    /// A bar in the cell, proportional to the value.
    case dataBar
    /// An arrow up or down by sign.
    case trendArrow
    /// A color by the distance from zero.
    case divergingScale
    /// A color by word: each listed word has a tone.
    case words([String: Tone])
  }

  /// The meaning of a color.
  public enum Tone: String, Sendable, CaseIterable {
    case good, bad, attention, quiet
  }

  /// The width of a column.
  public enum Width: Sendable, Hashable {
    /// As wide as the content, within limits.
    case fitted
    /// This many half-width characters; longer text wraps.
    case wrapped(Int)
  }

  /// The types of a column's numbers, which another column of the row names: `percent` for a fraction.
  public struct Kinds: Sendable, Hashable {
    /// The column that names the type.
    public let column: String
    /// The type for each word of that column; with any other word, the column's own type is used.
    public let types: [String: ColumnType]

    /// Creates the types that another column names.
    public init(in column: String, _ types: [String: ColumnType]) {
      self.column = column
      self.types = types
    }
  }

  /// The units in which a column's numbers were printed, which another column of the row names: `0.00042` is shown as
  /// `4.2bp`.
  public struct PrintedUnits: Sendable, Hashable {
    /// A unit: how many of it make 1, and its sign after the number.
    public struct Unit: Sendable, Hashable {
      /// How many of the unit make 1.
      public let factor: Double
      /// The text after the number.
      public let sign: LocalizedText

      /// Creates a unit.
      public init(_ factor: Double, _ sign: LocalizedText) {
        self.factor = factor
        self.sign = sign
      }
    }

    /// The column that names the unit.
    public let column: String
    /// The units by their names in that column; with any other name, the number is shown as the column's own type.
    public let units: [String: Unit]

    /// Creates the units that another column names.
    public init(in column: String, _ units: [String: Unit]) {
      self.column = column
      self.units = units
    }
  }

  /// How many fraction digits a cell shows, where neither the printed digits nor the magnitude should decide.
  public enum Decimals: Sendable, Hashable {
    /// Always this many.
    case exactly(Int)
    /// This many, or more where the value has more.
    case atLeast(Int)
  }

  /// The width of the column.
  public var width: Width
  /// What is drawn in its cells; nil for nothing.
  public var mark: Mark?
  /// Where the rows differ in the type of their numbers; nil where they do not.
  public var kinds: Kinds?
  /// How many fraction digits its cells show; nil leaves that to the value.
  public var decimals: Decimals?
  /// Whether the column is for machines rather than readers: it is shown on screen, but not printed if it is among the
  /// last columns.
  public var isAdministrative: Bool
  /// Whether the cells are for the user to change.
  public var isInput: Bool
  /// Whether numbers always show their sign, as differences do.
  public var isSigned: Bool
  /// Whether large numbers are shown with a word for their magnitude, `523 亿` for 52,300,000,000.
  public var isScaled: Bool
  /// The units in which numbers were printed, where rows differ in them.
  public var printedUnits: PrintedUnits?
  /// The words that a workbook shows for values of the data contract: 复核一致 for `reconciled`.
  public var words: [String: LocalizedText]
  /// The only language of workbooks that have the column; nil for both.
  public var edition: Language?

  /// Creates a style; by default the width fits the text, and nothing is marked, coloured or hidden.
  public init(
    width: Width = .fitted, mark: Mark? = nil, kinds: Kinds? = nil, decimals: Decimals? = nil,
    isAdministrative: Bool = false, isInput: Bool = false,
    isSigned: Bool = false, isScaled: Bool = false, printedUnits: PrintedUnits? = nil,
    words: [String: LocalizedText] = [:],
    edition: Language? = nil
  ) {
    self.width = width
    self.mark = mark
    self.kinds = kinds
    self.decimals = decimals
    self.isAdministrative = isAdministrative
    self.isInput = isInput
    self.isSigned = isSigned
    self.isScaled = isScaled
    self.printedUnits = printedUnits
    self.words = words
    self.edition = edition
  }

  /// The default style, which follows from the values.
  public static let automatic = ColumnStyle()

  /// Running text that wraps at a readable line length.
  public static let prose = ColumnStyle(width: .wrapped(88))
}
