/// A report with what is compared of it, found once: it is held against the one before and then the one after.
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
