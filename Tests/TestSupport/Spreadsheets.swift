import Foundation

/// Programs that read workbooks and that we did not write.
///
/// Where they are missing their tests are skipped, but never under `CI=true`: there they fail.
public enum Spreadsheets {
  public static let canRead = isCI || answers([Judge.python, "-c", "import openpyxl"])
  public static let canRecalculate = canRead && (isCI || answers(["soffice", "--version"]))

  private static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Opens a workbook in LibreOffice with every formula computed anew, and saves it again.
  ///
  /// - Parameters:
  ///   - path: the workbook.
  ///   - folder: where the copy goes, and the profile that never trusts a cached value.
  /// - Returns: the path of the copy.
  /// - Throws: where LibreOffice fails or, as it may do in silence, writes no copy.
  public static func recalculated(_ path: String, in folder: URL) throws -> String {
    try recalculated([path], in: folder)[0]
  }

  /// Several workbooks in one run, for LibreOffice takes longer to start than to compute.
  public static func recalculated(_ paths: [String], in folder: URL) throws -> [String] {
    let profile = folder.appending(path: "profile")
    let user = profile.appending(path: "user")
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    try Data(alwaysRecalculate.utf8).write(to: user.appending(path: "registrymodifications.xcu"))
    let results = folder.appending(path: "recalculated")
    _ = try Judge.run(
      [
        "soffice", "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "xlsx",
        "--outdir", results.path,
      ] + paths)
    return try paths.map { path in
      let copy = results.appending(path: URL(fileURLWithPath: path).lastPathComponent)
      _ = try copy.checkResourceIsReachable()
      return copy.path
    }
  }

  private static let alwaysRecalculate = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """

  private static func answers(_ command: [String]) -> Bool { (try? Judge.run(command)) != nil }
}
