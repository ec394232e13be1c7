import Foundation
import TestSupport
import Testing

/// PDFs made to blow up: an answer in bounded time, and no file touched but the output.
@Suite("Hostile PDFs", .serialized, .slow)
struct HostilePDFTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs the command on bytes that some attacker sent.
  ///
  /// - Returns: the exit status: 0 where it was read after all.
  private func answer(_ bytes: [UInt8], within seconds: Double = 60) throws -> Int32 {
    try Data(bytes).write(to: folder.url.appending(path: "report.pdf"))
    let start = ContinuousClock.now
    let result = try Program.run(["--json", "-q", "-o", "out.json", "report.pdf"], in: folder)
    #expect(ContinuousClock.now - start < .seconds(seconds))
    #expect(!result.wasSignalled)
    #expect([0, 65].contains(result.status), "\(result.status): \(result.errors)")
    let names = Set(try folder.names())
    #expect(names == (result.status == 0 ? ["report.pdf", "out.json"] : ["report.pdf"]))
    try? FileManager.default.removeItem(at: folder.url.appending(path: "out.json"))
    return result.status
  }

  @Test("Cyclic page trees and missing pages end with 65")
  func pageTrees() throws {
    let catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    let trees = [
      ["<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>"],
      [
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
      ],
      ["<< /Type /Pages /Kids [] /Count 2147483647 >>"], ["<< /Type /Pages /Count -1 >>"], ["null"],
      ["[ [ [ ["],
    ]
    for tree in trees { #expect(try answer(PDFWriter.file([catalog] + tree)) == 65) }
    // Trees a thousand levels deep.
    let deep = (0..<2_000).map { "<< /Type /Pages /Kids [\($0 + 3) 0 R] /Count 1 >>" }
    #expect(try answer(PDFWriter.file([catalog] + deep)) == 65)
  }

  @Test("A stream that unpacks to a thousand times its size is read or refused")
  func bomb() throws {
    // Four million times `(a)Tj `. A hundred times more takes the 120 s that the tool has, see Docs/pdf.md.
    let bomb = Deflated.repeating(Array("(a)Tj ".utf8), times: 4_000_000)
    var file = Array("%PDF-1.5\n".utf8)
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    ]
    for (index, object) in objects.enumerated() { file += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8 }
    file += "4 0 obj\n<< /Filter /FlateDecode /Length \(bomb.count) >>\nstream\n".utf8 + bomb
    file +=
      "\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n".utf8
    file += "trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n".utf8
    _ = try answer(file, within: 150)
  }

  @Test("More pages than are read end with 65, a page of more words too")
  func sizes() throws {
    let pages = PDFWriter([[PDFWriter.Text]](repeating: [.init(60, 90, "页")], count: 20_000))
    #expect(try answer(pages.bytes()) == 65)
    let words = (0..<60_000).map {
      PDFWriter.Text(Double($0 % 400) * 1.4, Double($0 / 400) * 5.5, "1", size: 1)
    }
    #expect(try answer(PDFWriter([words]).bytes(), within: 150) == 65)
  }

  @Test("The sample cut anywhere is read or refused")
  func truncation() throws {
    let url = Sample.root.appending(path: "Samples/ai-weekly-2024-27.pdf")
    let sample = [UInt8](try Data(contentsOf: url))
    for end in stride(from: 1_024, to: sample.count, by: 24 * 1_024) { _ = try answer(Array(sample[..<end])) }
  }

  @Test("Noise after the first line, and in a good file, is read or refused")
  func noise() throws {
    var random = SeededGenerator(seed: 27)
    for length in [0, 1, 100, 10_000, 300_000] {
      let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(try answer(Array("%PDF-1.7\n".utf8) + noise) == 65)
    }
    let good = PDFTests.writer.bytes()
    for _ in 0..<12 {
      var bad = good
      for _ in 0..<30 {
        bad[Int.random(in: 9..<bad.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try answer(bad)
    }
  }
}

/// A stream of the deflate format, written without the text that it stands for.
enum Deflated {
  /// A phrase, again and again: its letters once, then references to what was just written, 258 bytes each.
  static func repeating(_ phrase: [UInt8], times: Int) -> [UInt8] {
    precondition(phrase.count == 6, "the code of the distance 6 is written out")
    var bits = BitWriter(bytes: [0x78, 0x9C])
    // One block with the fixed codes, the last one.
    bits.append(0b011, count: 3)
    for byte in phrase { bits.appendCode(0x30 + Int(byte), count: 8) }
    // Length 258 is code 285; distance 5 to 6 is code 4 with one more bit.
    for _ in 0..<(times * phrase.count / 258) {
      bits.appendCode(0b1100_0101, count: 8)
      bits.appendCode(4, count: 5)
      bits.append(1, count: 1)
    }
    bits.appendCode(0, count: 7)
    return bits.finished
  }

  private struct BitWriter {
    var bytes: [UInt8]
    private var current = 0
    private var length = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Bits with the lowest first.
    mutating func append(_ value: Int, count: Int) {
      current |= value << length
      length += count
      while length >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: current))
        current >>= 8
        length -= 8
      }
    }

    /// A code, whose highest bit comes first.
    mutating func appendCode(_ code: Int, count: Int) {
      var reversed = 0
      for bit in 0..<count where code & (1 << bit) != 0 { reversed |= 1 << (count - 1 - bit) }
      append(reversed, count: count)
    }

    var finished: [UInt8] { length > 0 ? bytes + [UInt8(truncatingIfNeeded: current)] : bytes }
  }
}
