import ArgumentParser
import Tabular
import TabularXLSX

// The package's default lists use key paths, whose lookup takes a third of a millisecond.
extension Language: ExpressibleByArgument {
  /// The values as spelled on the command line.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// No descriptions: the values explain themselves.
  public static var allValueDescriptions: [String: String] { [:] }
}
extension TrendColors: ExpressibleByArgument {
  /// The values as spelled on the command line.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// No descriptions: the values explain themselves.
  public static var allValueDescriptions: [String: String] { [:] }
}
