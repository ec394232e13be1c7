import ArgumentParser
import Tabular
import TabularXLSX

// The package's own lists come from key paths, which take a third of a millisecond to look up.
extension Language: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public static var allValueDescriptions: [String: String] { [:] }
}
extension TrendColors: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public static var allValueDescriptions: [String: String] { [:] }
}
