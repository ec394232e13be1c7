// swift-tools-version: 6.0
import PackageDescription

// A package of its own: its sanitizers and libFuzzer's entry point have no place in the product.
// Run it with `make fuzz`.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "aiweekly-export", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzExport",
      dependencies: [
        .product(name: "WeeklyReport", package: "aiweekly-export"),
        .product(name: "ReportTables", package: "aiweekly-export"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ],
  swiftLanguageModes: [.v6]
)
