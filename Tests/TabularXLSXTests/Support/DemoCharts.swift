import Tabular

enum DemoCharts {
  static let companies = [
    ChartSpec(
      "pe_by_company", LocalizedText("市盈率对比", "PE by company"), .clusteredBars, labels: "name",
      values: ["pe_fy1", "pe_fy2"])
  ]

  static let traffic = [
    ChartSpec(
      "top_visits", LocalizedText("周访问量前 15", "Weekly visits, top 15"), .clusteredBars, labels: "app",
      values: ["visits_mn"], limit: 15),
    ChartSpec(
      "growth", LocalizedText("访问量环比增长", "Growth of visits"), .divergingBars, labels: "app",
      values: ["visits_growth"]),
  ]
}
