import ReportTables
import Tabular

/// What is said of the datasets as a whole.
extension DatasetCatalog {
  static func schema(compact: Bool) -> [UInt8] { [] }
  static func dictionary(language: Language) -> String { "" }
}
