import ArgumentParser
import Tabular
import TabularXLSX

// The package's own lists come from key paths, which take a third of a millisecond to look up.
extension Language: ExpressibleByArgument {
  /// The values as the command line spells them.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// No descriptions: the values explain themselves.
  public static var allValueDescriptions: [String: String] { [:] }
}
extension TrendColors: ExpressibleByArgument {
  /// The values as the command line spells them.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// No descriptions: the values explain themselves.
  public static var allValueDescriptions: [String: String] { [:] }
}
