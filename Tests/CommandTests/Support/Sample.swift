import Foundation

/// The sample report of the repository.
enum Sample {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let path = root.appending(path: "Samples/ai-weekly-2024-27.md").path

  static func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The smallest thing that is a report.
  static let small = """
    # 人工智能周报（24年第27周）

    ## 投资建议

    我们推荐龙头公司。

    """
}
