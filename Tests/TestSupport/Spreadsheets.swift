import Foundation

/// Programs that read workbooks and that we did not write.
///
/// Where they are missing their tests are skipped, but never under `CI=true`: there they fail.
public enum Spreadsheets {
  public static let canRead = isCI || answers([Judge.python, "-c", "import openpyxl"])
  public static let canRecalculate = canRead && (isCI || answers(["soffice", "--version"]))

  public static let hasGnumeric = canRead && (isCI || answers(["ssconvert", "--version"]))
  public static let hasPandas = canRead && (isCI || answers([Judge.python, "-c", "import pandas"]))
  public static let canPrint = canRecalculate && (isCI || answers(["pdftotext", "-v"]))

  /// The workbook as Gnumeric saves it, with every formula computed anew.
  public static func recalculatedByGnumeric(_ path: String, in folder: URL) throws -> String {
    let copy = folder.appending(path: "gnumeric-\(UUID().uuidString).xlsx").path
    _ = try Judge.run(["ssconvert", "--recalc", path, copy])
    return copy
  }

  /// The text of each page that LibreOffice prints.
  public static func printedPages(_ path: String, in folder: URL) throws -> [String] {
    let profile = folder.appending(path: "printer")
    let pages = folder.appending(path: "printed")
    _ = try Judge.run([
      "soffice", "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "pdf",
      "--outdir", pages.path, path,
    ])
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let text = try Judge.run(["pdftotext", "-layout", pages.appending(path: "\(name).pdf").path, "-"])
    return String(decoding: text, as: UTF8.self).split(separator: "\u{0C}", omittingEmptySubsequences: true)
      .map(String.init)
  }

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
