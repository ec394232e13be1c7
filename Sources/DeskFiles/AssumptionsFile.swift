import Lexemes
import ReportTables

/// A file of rates and factors that the report does not state, in YAML or JSON:
///
/// ```yaml
/// as_of: 2024-07-02
/// source: PBOC central parity
/// currencies:
///   HKD: 0.9304
///   USD: {rate: 7.27, as_of: 2024-07-03, source: SAFE}
/// tickers:
///   PDD.O: {shares_per_ads: 4}
///   0005.HK: {conversion: 0.128, source: "EPS in USD"}
/// ```
///
/// Numbers are read as exact decimals, never through binary floating point.
public struct AssumptionsFile {
  /// The rates and factors, with their dates and sources.
  public private(set) var options = ReportOptions()
  private let file: YAMLFile
  private var shared = AssumptionSource()

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - text: YAML; JSON is YAML too.
  ///   - path: what messages call the file.
  /// - Throws: a failure that names the line and what was expected there.
  public init(_ text: String, path: String) throws(DeskFileError) {
    file = try YAMLFile(text, path: path, what: "the assumptions file")
    try read(file.root)
  }

  private mutating func read(_ root: YAMLNode) throws(DeskFileError) {
    let members = try file.members(
      of: root, what: "the file", known: ["as_of", "source", "currencies", "tickers"])
    shared = try source(of: members, default: AssumptionSource())
    if let currencies = members["currencies"] {
      for entry in try file.entries(of: currencies, what: "currencies") {
        try readCurrency(entry.name, entry.value)
      }
    }
    if let tickers = members["tickers"] {
      for entry in try file.entries(of: tickers, what: "tickers") { try readTicker(entry.name, entry.value) }
    }
  }

  private mutating func readCurrency(_ name: String, _ node: YAMLNode) throws(DeskFileError) {
    guard name.utf8.count == 3, name.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else {
      throw file.failure(
        node, "'\(name)' is not a currency code; write three capital letters, for example HKD")
    }
    guard name != "CNY" else {
      throw file.failure(node, "rates are in CNY, so CNY itself needs no rate")
    }
    guard case .mapping = node.content else {
      options.exchangeRates[name] = try positive(node, "rate of \(name)")
      options.sources["fx_\(name)"] = shared
      return
    }
    let members = try file.members(of: node, what: name, known: ["rate", "as_of", "source"])
    guard let rate = members["rate"] else { throw file.failure(node, "\(name) has no 'rate'") }
    options.exchangeRates[name] = try positive(rate, "rate of \(name)")
    options.sources["fx_\(name)"] = try source(of: members, default: shared)
  }

  private mutating func readTicker(_ name: String, _ node: YAMLNode) throws(DeskFileError) {
    let members = try file.members(
      of: node, what: name, known: ["shares_per_ads", "conversion", "as_of", "source"])
    guard members["shares_per_ads"] != nil || members["conversion"] != nil else {
      throw file.failure(node, "\(name) has neither 'shares_per_ads' nor 'conversion'")
    }
    if let factor = members["conversion"], members["shares_per_ads"] != nil {
      throw file.failure(
        factor,
        "\(name) has both 'conversion' and 'shares_per_ads'; 'conversion' is the whole factor, so give one")
    }
    let source = try source(of: members, default: shared)
    let code = ReportOptions.tickerKey(name)
    guard options.sharesPerADS[code] == nil, options.factors[code] == nil else {
      throw file.failure(node, "\(name) appears twice: \(code) is already named above")
    }
    if let shares = members["shares_per_ads"] {
      options.sharesPerADS[code] = try positive(shares, "shares_per_ads of \(name)")
      options.sources["ads_\(code)"] = source
    }
    if let factor = members["conversion"] {
      options.factors[code] = try positive(factor, "conversion of \(name)")
      options.sources["conversion_\(code)"] = source
    }
  }

  // MARK: Nodes

  private func source(
    of members: [String: YAMLNode], default fallback: AssumptionSource
  ) throws(DeskFileError) -> AssumptionSource {
    var source = fallback
    if let node = members["as_of"] {
      guard let date = node.text.flatMap({ DateLexeme.read($0) }) else {
        throw file.failure(node, "'as_of' is not a date; write 2024-07-02")
      }
      source.asOf = date
    }
    if let node = members["source"] {
      source.source = try file.text(node, what: "source")
    }
    return source
  }

  private func positive(_ node: YAMLNode, _ what: String) throws(DeskFileError) -> DecimalNumber {
    let text = node.text ?? "…"
    guard let number = DecimalNumber(exactly: text) else {
      throw file.failure(
        node, "the \(what) is '\(text)', \(DecimalNumber.problem(text)); give a plain decimal above 0")
    }
    guard number.doubleValue > 0 else {
      throw file.failure(node, "the \(what) is '\(text)'; write a plain decimal above 0")
    }
    return number
  }
}
