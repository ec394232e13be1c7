import DeskFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The location of the settings file, according to the XDG Base Directory Specification.
enum SettingsPlace {
  /// `$XDG_CONFIG_HOME/aiweekly-export/config.yaml`, or the same in `~/.config`; nil if neither variable is usable.
  static func path(_ environment: (String) -> String?) -> String? {
    // According to the specification, a relative path is ignored.
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return FilePath.joined(folder, "\(Console.programName)/config.yaml")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return FilePath.joined(home, ".config/\(Console.programName)/config.yaml")
  }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

extension ReadingOptions {
  /// The settings from the file that the command line names, or from the user's own; empty settings if there is no
  /// file.
  ///
  /// - Throws: a failure if a named file does not exist, or if a file cannot be read.
  func settings() throws(CommandFailure) -> SettingsFile {
    let named = try SingleOption.value(config, option: "--config")
    guard !noConfig else {
      guard named == nil else { throw .usage("--config and --no-config cannot be given together") }
      return SettingsFile()
    }
    guard let path = named ?? SettingsPlace.path(SettingsPlace.environment) else { return SettingsFile() }
    guard named != nil || (try? FileStatus(ofPath: path)) != nil else { return SettingsFile() }
    console.detail("settings: \(path)")
    let text = try Pipeline.text(ofFile: InputSource(argument: path))
    var settings = try CommandFailure.reading(SettingsFile(text, path: path))
    // Files named in the settings are relative to the settings file.
    func beside(_ other: String) -> String {
      other.hasPrefix("/") ? other : FilePath.joined(FilePath.folder(of: path), other)
    }
    settings.assumptions = settings.assumptions.map(beside)
    settings.columns = settings.columns.map(beside)
    settings.tables = settings.tables.map(beside)
    return settings
  }
}
