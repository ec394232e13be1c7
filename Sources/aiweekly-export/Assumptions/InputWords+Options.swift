import ReportTables
import Tabular

extension InputWords {
  /// The names of this program's options in messages.
  static let options = InputWords(
    rate: LocalizedText(same: "--fx {}=RATE"),
    factor: LocalizedText("--assumptions 文件中“{}”的 conversion", "'conversion' for '{}' in --assumptions"),
    columns: LocalizedText("--columns 文件", "--columns"))
}
