import Testing

@testable import Tabular

struct NearestNameTests {
  private let names = ["companies", "company_stats", "company_history", "traffic", "news"]

  @Test(
    arguments: [
      ("compnies", "companies"), ("trafic", "traffic"), ("tarffic", "traffic"), ("new", "news"),
      ("company", "companies"), ("compan", "companies"), ("company_stat", "company_stats"),
    ])
  func `a misspelled name, a singular and a beginning mean the nearest name`(_ typed: String, _ meant: String)
  {
    #expect(NearestName.to(typed, among: names) == meant)
  }

  @Test(arguments: ["", "co", "prices", "xyz", "history"])
  func `what resembles no name has no suggestion`(_ typed: String) {
    #expect(NearestName.to(typed, among: names) == nil)
  }
}
