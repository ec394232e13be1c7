/// Changes a workbook behind its writer's back.
public enum Tampering {
  /// Copies a workbook with one part changed.
  ///
  /// - Parameters:
  ///   - source: the workbook.
  ///   - target: where the changed copy goes.
  ///   - part: `xl/worksheets/sheet4.xml`.
  ///   - pattern: a regular expression of Python, which must match the part.
  ///   - replacement: as Python's `re.sub` takes it.
  /// - Throws: where the part is not there or does not match: then nothing was tampered with.
  public static func substitute(
    _ source: String, to target: String, part: String, pattern: String, replacement: String
  ) throws {
    _ = try Judge.python(substitution, [source, target, part, pattern, replacement])
  }

  /// Flips a bit in the middle of a packed part.
  public static func damage(_ source: String, to target: String, part: String) throws {
    _ = try Judge.python(bitFlip, [source, target, part])
  }

  private static let substitution = """
    import re, sys, zipfile
    source, target, part, pattern, replacement = sys.argv[1:]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        assert part in old.namelist(), part
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                text, count = re.subn(pattern, replacement, data.decode("utf-8"), flags=re.S)
                assert count, f"{pattern} is not in {part}"
                data = text.encode("utf-8")
            new.writestr(name, data)
    """

  private static let bitFlip = """
    import sys, zipfile
    source, target, part = sys.argv[1:]
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist(): new.writestr(name, old.read(name))
    with zipfile.ZipFile(target) as new: offset = new.getinfo(part).header_offset
    data = bytearray(open(target, "rb").read())
    place = data.index(b"<v>", offset) + 3
    data[place] ^= 1
    open(target, "wb").write(data)
    """
}
