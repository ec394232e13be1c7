import Foundation
import TestSupport

/// The files that the examples of the help name.
enum HelpExamples {
  static func folder() throws -> Folder {
    let folder = try Folder()
    let report = try Sample.text()
    for name in ["report.md", "weekly/week26.md", "weekly/week27.md", "reports/week27.md"] {
      try folder.write(name, report)
    }
    try folder.write("desk.yaml", "companies:\n  twice: {expression: \"pe_fy1 * 2\"}\n")
    // Five pages, for the example that prints some of them.
    let pages = (1...5).map { page in
      [
        PDFWriter.Text(60, 60, "人工智能行业周报（24年第27周）", size: 18),
        .init(60, 90, "投资建议", size: 14), .init(60, 120, "第\(page)页：我们推荐龙头公司。"),
      ]
    }
    try Data(PDFWriter(pages).bytes()).write(to: folder.url.appending(path: "report.pdf"))
    _ = try Program.run(["--json", "-q", "-o", "edited.json", "report.md"], in: folder)
    _ = try Program.shell(
      "python3 -c 'import zipfile; zipfile.ZipFile(\"weekly.zip\", \"w\").write(\"report.md\")'", in: folder)
    return folder
  }
}
