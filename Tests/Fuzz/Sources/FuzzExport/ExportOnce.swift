/// One execution: the whole way from an input to what is written of it. No input may crash it, make it hang or make it lose
/// a line.
struct ExportOnce {
  /// Ends the run where something is not as it must be.
  let finding: Finding

  /// - Returns: whether the input is one of its kind. Others are not kept to go on from: most of what they become is refused too.
  func callAsFunction(_ bytes: [UInt8]) -> Bool {
    let input = FuzzInput(bytes)
    Tally.shared.execution(of: "\(input.kind)")
    let draw = Draw(bytes)
    var outputs = Outputs(draw: draw, finding: finding)
    let reading = InputReading(draw: draw, finding: finding)
    switch reading.read(input) {
    case .refused: return false
    case .laidOut: break
    case .report(let report):
      if let document = reading.datasets(of: report) { outputs.write(document) }
    case .datasets(let document, let columns):
      outputs.columns = columns
      outputs.write(document)
    case .datasetsOf(let family, let document):
      outputs.family = family
      outputs.write(document)
    case .several(let reports): outputs.write(reports)
    }
    return true
  }
}
