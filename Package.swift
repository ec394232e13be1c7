// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "aiweekly-export",
  platforms: [.macOS(.v15)],
  products: [
    // Each with the modules whose types its interface uses.
    .library(
      name: "ReportReading", targets: ["ReportReading", "MarkdownInput", "Document", "Tabular", "Lexemes"]),
    .library(
      name: "ReportTables",
      targets: ["ReportTables", "ReportReading", "MarkdownInput", "Document", "Tabular", "Lexemes"]),
    .library(name: "PDFInput", targets: ["PDFInput", "Document", "Lexemes"]),
    .library(name: "ReportArchive", targets: ["ReportArchive", "ReportTables", "Document", "Tabular"]),
    .library(name: "DeskFiles", targets: ["DeskFiles", "ReportTables", "ReportReading", "Tabular"]),
    .library(name: "TabularXLSX", targets: ["TabularXLSX", "Tabular", "Lexemes"]),
    .executable(name: "aiweekly-export", targets: ["aiweekly-export"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .systemLibrary(
      name: "CUTF8Proc",
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CProcessLimits"),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "Lexemes"),
    .target(name: "Lexicon"),
    .target(name: "Document", dependencies: ["Lexemes", "Lexicon", "CNettle"]),
    .target(name: "MarkdownInput", dependencies: ["Document", "Lexemes", "Lexicon"]),
    .target(
      name: "PDFInput", dependencies: ["Document", "Lexemes", "Lexicon", "CExpat", "CProcessLimits"]),
    .target(name: "ReportReading", dependencies: ["Document", "Lexemes", "Lexicon", "Tabular"]),
    .target(name: "Tabular", dependencies: ["Lexemes"]),
    .target(
      name: "TabularXLSX",
      dependencies: ["Tabular", "CXLSXWriter", "CUTF8Proc", "CMinizip", "CExpat"]),
    .target(name: "ReportTables", dependencies: ["ReportReading", "Document", "Tabular"]),
    .target(
      name: "ReportArchive", dependencies: ["ReportTables", "Document", "Tabular", "Lexemes", "CSQLite"]),
    .target(
      name: "DeskFiles",
      dependencies: ["CYAML", "Lexemes", "Document", "ReportReading", "ReportTables", "Tabular"]),
    .executableTarget(
      name: "aiweekly-export",
      dependencies: [
        "DeskFiles", "Lexemes", "Document", "MarkdownInput", "PDFInput", "ReportReading", "Tabular",
        "ReportArchive",
        "ReportTables", "TabularXLSX",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "ReadingSupport", dependencies: ["Document", "MarkdownInput", "ReportReading"],
      path: "Tests/ReadingSupport"),
    .testTarget(
      name: "DocumentTests", dependencies: ["Document", "ReportReading", "ReadingSupport", "TestSupport"]),
    .testTarget(
      name: "MarkdownInputTests",
      dependencies: [
        "MarkdownInput", "ReportReading", "Document", "Lexemes", "ReadingSupport", "TestSupport",
      ]),
    .testTarget(
      name: "PDFInputTests",
      dependencies: ["PDFInput", "MarkdownInput", "ReportReading", "Document", "Lexemes", "TestSupport"]),
    .testTarget(name: "LexemesTests", dependencies: ["Lexemes", "TestSupport"]),
    .testTarget(
      name: "ReportReadingTests",
      dependencies: [
        "ReportReading", "MarkdownInput", "Document", "Lexicon", "ReadingSupport", "TestSupport",
      ]),
    .testTarget(
      name: "ReportArchiveTests",
      dependencies: [
        "ReportArchive", "ReportTables", "ReportReading", "MarkdownInput", "Document", "Tabular",
        "TestSupport",
      ]),
    .testTarget(
      name: "DeskFilesTests",
      dependencies: ["DeskFiles", "ReportReading", "ReportTables", "Tabular"]),
    .testTarget(name: "TabularTests", dependencies: ["Tabular", "TestSupport"]),
    .testTarget(
      name: "TabularXLSXTests", dependencies: ["TabularXLSX", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "ReportTablesTests",
      dependencies: [
        "ReportTables", "ReportReading", "MarkdownInput", "PDFInput", "Document", "TabularXLSX",
        "ReadingSupport", "TestSupport",
      ]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "ReportArchive",
        "aiweekly-export", "Lexemes", "Tabular", "TabularXLSX", "ReportReading", "MarkdownInput", "Document",
        "ReportTables",
        "TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
