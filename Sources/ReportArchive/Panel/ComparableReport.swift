/// A report with the parts that are compared. They are extracted once and used twice: for the comparison with the
/// previous report, and then with the next.
struct ComparableReport: Sendable {
  let archived: ArchivedReport
  let companies: [CompanyIssue]
  let sites: [SiteIssue]

  init(_ report: ArchivedReport) {
    archived = report
    companies = CompanyIssue.all(in: report.report.document.table("companies"))
    sites = SiteIssue.all(in: report.report.document.table("traffic"))
  }
}
