/// Writes small PDFs with words at exact places, for tests of reading them.
///
/// No font is embedded: poppler finds the characters in the map from glyphs to Unicode and takes their widths from the
/// font's list. Chinese characters are one em wide, others half an em.
package struct PDFWriter: Sendable {
  /// A word, or a line, and where it is.
  package struct Text: Sendable {
    /// From the page's left edge, in points.
    package var x: Double
    /// From the page's top edge down to the baseline.
    package var y: Double
    package var text: String
    package var size: Double
    /// Turned against the clock, in degrees: 0 or 90.
    package var turned: Bool
    /// Extra space behind each character, in points.
    package var spacing: Double

    package init(
      _ x: Double, _ y: Double, _ text: String, size: Double = 10, turned: Bool = false, spacing: Double = 0
    ) {
      self.x = x
      self.y = y
      self.text = text
      self.size = size
      self.turned = turned
      self.spacing = spacing
    }
  }

  package var width = 595.0
  package var height = 842.0
  /// What is on each page.
  package var pages: [[Text]]
  /// What characters are said to be, where a font lies about them.
  package var mapped: [Character: String] = [:]

  /// How objects are kept in the file.
  package enum Packing: Sendable {
    /// One after the other, readable.
    case plain
    /// Those that are not streams inside one stream, as writers do since PDF 1.5.
    case objectStreams
    /// Encrypted with RC4, to be opened with a password; an empty one opens by itself.
    case encrypted(password: String)
  }

  package init(_ pages: [[Text]]) { self.pages = pages }

  /// The file.
  package func bytes(_ packing: Packing = .plain) -> [UInt8] {
    let objects = objects()
    switch packing {
    case .plain: return Self.file(objects)
    case .objectStreams: return PackedPDF.withObjectStream(objects)
    case .encrypted(let password): return PackedPDF.encrypted(objects, password: password)
    }
  }

  private func objects() -> [String] {
    let characters = Set(pages.joined().flatMap(\.text)).sorted()
    let glyphs = Dictionary(uniqueKeysWithValues: characters.enumerated().map { ($1, $0 + 1) })
    // 1 catalog, 2 pages, 3 font, 4 its characters, 5 its map, 6 its measures, then two objects a page.
    let kids = pages.indices.map { "\(7 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Sans /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sans /DW 1000 /W [\(widths(characters))] /FontDescriptor 6 0 R"
        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
      Self.stream(map(characters, glyphs)),
      "<< /Type /FontDescriptor /FontName /Sans /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880"
        + " /Descent -120 /CapHeight 700 /StemV 80 >>",
    ]
    for (index, texts) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(8 + 2 * index) 0 R"
          + " /Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append(Self.stream(texts.map { operators($0, glyphs) }.joined()))
    }
    return objects
  }

  private func operators(_ text: Text, _ glyphs: [Character: Int]) -> String {
    let codes = text.text.map { Self.hexadecimal(glyphs[$0] ?? 0, 4) }.joined()
    let matrix = text.turned ? "0 1 -1 0" : "1 0 0 1"
    return
      "BT /F1 \(text.size) Tf \(text.spacing) Tc \(matrix) \(text.x) \(height - text.y) Tm <\(codes)> Tj ET\n"
  }

  private func widths(_ characters: [Character]) -> String {
    characters.enumerated().map { "\($0 + 1) [\(Self.isWide($1) ? 1000 : 500)]" }.joined(separator: " ")
  }

  private func map(_ characters: [Character], _ glyphs: [Character: Int]) -> String {
    let lines = characters.map { character in
      let units = (mapped[character] ?? String(character)).utf16.map { Self.hexadecimal(Int($0), 4) }.joined()
      return "<\(Self.hexadecimal(glyphs[character] ?? 0, 4))> <\(units)>\n"
    }
    // A block of a map holds a hundred entries at most.
    let blocks = stride(from: 0, to: lines.count, by: 100).map { start in
      let block = lines[start..<min(start + 100, lines.count)]
      return "\(block.count) beginbfchar\n\(block.joined())endbfchar\n"
    }
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
      + " 1 begincodespacerange <0000> <FFFF> endcodespacerange\n\(blocks.joined())endcmap end end"
  }

  /// Objects numbered from 1, with the table that says where they begin.
  package static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
    var file = Array("%PDF-1.7\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
    }
    let table = file.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
    for place in places {
      let digits = String(place)
      file += (String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8
    }
    file +=
      "trailer << /Size \(objects.count + 1) /Root 1 0 R \(trailer)>>\nstartxref\n\(table)\n%%EOF\n".utf8
    return file
  }

  package static func stream(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  private static func hexadecimal(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  package static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value > 0x2E80 } ?? false
  }
}
