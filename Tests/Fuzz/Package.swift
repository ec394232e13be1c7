// swift-tools-version: 6.0
import PackageDescription

// A package of its own: its sanitizers and libFuzzer have no place in the product. `make fuzz` builds and runs
// it, and passes `-sanitize-coverage` to everything, so that coverage is seen in the libraries too. Comparisons are not traced:
// changes of structure have no use for them, and they take a quarter of the time.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "aiweekly-export", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzExport",
      dependencies: [
        .product(name: "ReportReading", package: "aiweekly-export"),
        .product(name: "ReportTables", package: "aiweekly-export"),
        .product(name: "ReportArchive", package: "aiweekly-export"),
        .product(name: "DeskFiles", package: "aiweekly-export"),
        .product(name: "PDFInput", package: "aiweekly-export"),
        .product(name: "TabularXLSX", package: "aiweekly-export"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      // The system's gold gives up on these objects.
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=fuzzer"])])
  ],
  swiftLanguageModes: [.v6]
)
