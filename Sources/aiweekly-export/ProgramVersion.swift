/// The version that `--version` prints and every output names.
enum ProgramVersion {
  static let current = "1.0.0"
}
