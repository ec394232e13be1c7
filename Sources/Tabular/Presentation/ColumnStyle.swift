/// How a column likes to be shown where a format has looks. Data formats ignore it.
public struct ColumnStyle: Sendable, Hashable {
  /// What a workbook draws in the cells of a column.
  public enum Mark: Sendable, Hashable {
    /// A bar in the cell, as long as the value is large.
    case dataBar
    /// An arrow up or down by sign.
    case trendArrow
    /// A colour by distance from zero.
    case divergingScale
    /// A colour by word: each listed word has a tone.
    case words([String: Tone])
  }

  /// What a colour means.
  public enum Tone: String, Sendable, CaseIterable {
    case good, bad, attention, quiet
  }

  /// How wide a column is.
  public enum Width: Sendable, Hashable {
    /// As wide as its content asks, within bounds.
    case fitted
    /// This many half-width characters; longer text wraps.
    case wrapped(Int)
  }

  /// Numbers whose kind another column of the row names: a fraction where it says `percent`.
  public struct Kinds: Sendable, Hashable {
    /// The column that names the kind.
    public let column: String
    /// What the words of that column mean; any other is shown as the column's own type.
    public let types: [String: ColumnType]

    /// Creates the kinds that another column names.
    public init(in column: String, _ types: [String: ColumnType]) {
      self.column = column
      self.types = types
    }
  }

  /// Numbers that read in the unit in which they were printed, which another column of the row names: `0.00042` as `4.2bp`.
  public struct PrintedUnits: Sendable, Hashable {
    /// A unit: how many of it make 1, and its sign behind the number.
    public struct Unit: Sendable, Hashable {
      /// How many of the unit make 1.
      public let factor: Double
      /// What is written behind the number.
      public let sign: LocalizedText

      /// Creates a unit.
      public init(_ factor: Double, _ sign: LocalizedText) {
        self.factor = factor
        self.sign = sign
      }
    }

    /// The column that names the unit.
    public let column: String
    /// The units by their names in that column; numbers of any other are shown as the column's own type.
    public let units: [String: Unit]

    /// Creates the units that another column names.
    public init(in column: String, _ units: [String: Unit]) {
      self.column = column
      self.units = units
    }
  }

  /// How many digits a cell shows behind the point, where neither print nor size is to decide.
  public enum Decimals: Sendable, Hashable {
    case exactly(Int)
    case atLeast(Int)
  }

  /// How wide the column is.
  public var width: Width
  /// What is drawn in its cells.
  public var mark: Mark?
  /// Where the rows differ in what kind of number they hold.
  public var kinds: Kinds?
  /// How many digits its cells show.
  public var decimals: Decimals?
  /// Whether the column is for machines rather than for readers: it stays on the screen and off the paper, where
  /// it is among the last.
  public var isAdministrative: Bool
  /// Whether the cells are the user's to change, not the source's.
  public var isInput: Bool
  /// Whether numbers bear their sign, plus or minus: what they are above or below something.
  public var isSigned: Bool
  /// Whether large numbers are shown in words of size, `523 亿` for 52,300,000,000.
  public var isScaled: Bool
  /// The units in which numbers were printed, where rows differ in that.
  public var printedUnits: PrintedUnits?
  /// How values that the contract names read in a workbook: `reconciled` as 复核一致.
  public var words: [String: LocalizedText]
  /// The only language in whose workbook the column is; nil where it is in both.
  public var edition: Language?

  /// Creates a value from its parts.
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

  /// A column that leaves everything to its values.
  public static let automatic = ColumnStyle()

  /// Running text that wraps at a readable measure.
  public static let prose = ColumnStyle(width: .wrapped(88))
}
