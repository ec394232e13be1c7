// Made by `make docs` from the declarations; do not edit by hand.

extension TableDialects {
  /// Every dialect, by its name in code.
  static let declared: [any TableDialect.Type] = [
    AlignedTable.self,
    DelimitedTable.self,
    GridTable.self,
    HTMLTable.self,
    LaTeXTable.self,
    MediaWikiTable.self,
    OTSLTable.self,
    PipeTable.self,
    SpacedTable.self,
    TabTable.self,
  ]
}
