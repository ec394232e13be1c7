/// An argument as a shell needs it.
enum ShellWord {
  /// The argument, in quotation marks if it has characters that mean something to a shell.
  static func of(_ argument: String) -> String {
    let isPlain = argument.unicodeScalars.allSatisfy { scalar in
      !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-+=:@%,".unicodeScalars.contains(scalar)
    }
    return isPlain ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
  }
}
