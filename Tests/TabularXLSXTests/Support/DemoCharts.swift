import Tabular

enum DemoCharts {
  static let companies = [
    ChartSpec(
      "pe_by_company", LocalizedText("市盈率对比", "PE by company"), .clusteredBars, labels: "name",
      values: ["pe_fy1", "pe_fy2"]),
    ChartSpec(
      "pe_against_growth", LocalizedText("市盈率与 EPS 增速", "PE against EPS growth"),
      .scatter(logarithmicX: false), labels: "name", values: ["eps_growth_fy2", "pe_fy1"]),
  ]

  static let traffic = [
    ChartSpec(
      "top_visits", LocalizedText("周访问量前 15", "Weekly visits, top 15"), .clusteredBars, labels: "app",
      values: ["visits_mn"], limit: 15),
    ChartSpec(
      "growth", LocalizedText("访问量环比增长", "Growth of visits"), .divergingBars, labels: "app",
      values: ["visits_growth"]),
    ChartSpec(
      "visits_against_stay", LocalizedText("访问量与停留时间", "Visits against stay"),
      .scatter(logarithmicX: true), labels: "app", values: ["visits_mn", "avg_duration_s"]),
  ]
}
