import ReportTables
import Tabular

extension InputWords {
  /// The options of this program.
  static let options = InputWords(
    rate: LocalizedText(same: "--fx {}=RATE"),
    factor: LocalizedText("--assumptions 文件中“{}”的 conversion", "'conversion' for '{}' in --assumptions"),
    columns: LocalizedText("--columns 文件", "--columns"))
}
