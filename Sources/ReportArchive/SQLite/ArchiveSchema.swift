/// The fixed part of an archive's schema: the reports themselves, and the views.
enum ArchiveSchema {
  /// `AIWX`, by which `file` and this program distinguish an archive from other databases.
  static let applicationID: Int64 = 0x4149_5758
  /// Version 2 added pages to the panel's views. Version 3 added the day of an issue, and leaves figures for other
  /// shares out of the consensus. Version 4 uses the name in the newest report for the consensus.
  static let version: Int64 = 4

  /// `earlier_editions` lists files whose report was replaced by another edition. Without it, the next run over the
  /// same folder would add them again, and they would replace their replacements.
  static let reports = """
    CREATE TABLE IF NOT EXISTS reports (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      report_date TEXT,
      issue_date TEXT,
      source_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER,
      lines INTEGER,
      input_sha256 TEXT NOT NULL,
      program_version TEXT NOT NULL,
      options TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS reports_by_input ON reports (input_sha256);
    CREATE INDEX IF NOT EXISTS reports_by_digest ON reports (sha256);
    CREATE TABLE IF NOT EXISTS documents (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      json TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS earlier_editions (
      input_sha256 TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      source_name TEXT NOT NULL,
      program_version TEXT NOT NULL,
      options TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The index for finding the reports before and after one that is added. Its columns are those of the dataset
  /// `report`.
  static let ownIndex =
    """
    DROP INDEX IF EXISTS reports_by_series;
    CREATE INDEX IF NOT EXISTS reports_by_issue ON reports (publisher, series, issue_date)
    """

  /// Adds the day of the issue to the reports of an older archive, by the rules of `ArchivedReport.issueDay`.
  static let issueDates = """
    ALTER TABLE reports ADD COLUMN issue_date TEXT;
    UPDATE reports SET issue_date = report_date;
    UPDATE reports SET issue_date = date(
      printf('%04d-01-04', year), printf('-%d days', (strftime('%w', printf('%04d-01-04', year)) + 6) % 7),
      printf('+%d days', (week - 1) * 7))
    WHERE year IS NOT NULL AND week IS NOT NULL;
    UPDATE reports SET issue_date = report_date
    WHERE published IS NOT NULL AND abs(julianday(published) - julianday(issue_date)) > 45;
    """

  /// Indexes that only queries use, by name. The rows of a new report are scattered among those of others, so that each
  /// report changes hundreds of their pages. Because of that cost, a run that adds many reports creates them at its
  /// end.
  static let readersIndexes: KeyValuePairs = [
    "companies_by_ticker": "companies (ticker_normalized)",
    "traffic_by_app": "traffic (app)",
    "checks_by_code": "checks (code)",
    "history_by_ticker": "company_history_rows (ticker_normalized, fiscal_year)",
    "history_of_splits": "company_history_rows (ticker_normalized) WHERE split_factor <> 1",
    "traffic_history_by_app": "traffic_history_rows (app)",
    "estimates_by_ticker": "estimates_rows (ticker_normalized, metric, fiscal_year)",
  ]

  /// The view of a panel dataset as documented: each row begins with columns that show which report it is from.
  static func panelView(_ name: String, columns: [String]) -> String {
    let own = columns.map { "p.\(ArchiveTables.quoted($0))" }.joined(separator: ", ")
    let order = name == "changes" ? "" : " ORDER BY r.report_date IS NULL, r.report_date, r.id, p.row_number"
    return """
      CREATE VIEW \(name) AS
      SELECT r.publisher, r.series, r.year, r.week, r.published AS report_published, r.source_name, \(own)
      FROM \(name)_rows AS p JOIN reports AS r ON r.id = p.report_id\(order)
      """
  }

  /// The views, which are recreated when an older archive is opened.
  static let views =
    ["latest_reports"] + PanelDatasets.all.map(\.description.name)

  /// The newest report of each house and series.
  static let latestReports = """
    CREATE VIEW latest_reports AS
    SELECT * FROM reports AS r
    WHERE publisher IS NOT NULL AND report_date IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM reports AS o
      WHERE o.publisher = r.publisher AND o.series = r.series AND (o.issue_date, o.id) > (r.issue_date, r.id))
    """

  /// The consensus of the houses. A figure whose currency is unknown is not averaged with those of other houses.
  /// Figures per share from before a split that another house has seen are left out, see `OtherShares`.
  static let consensus = """
    CREATE VIEW consensus AS
    WITH splits AS (
      SELECT DISTINCT COALESCE(h.ticker_normalized, h.name) AS company, s.publisher, s.series, s.report_date AS seen,
        (SELECT b.report_date FROM reports AS b
         WHERE b.publisher = s.publisher AND b.series = s.series AND (b.issue_date, b.id) < (s.issue_date, s.id)
         ORDER BY b.issue_date DESC, b.id DESC LIMIT 1) AS before
      FROM company_history_rows AS h JOIN reports AS s ON s.id = h.report_id
      WHERE h.split_factor <> 1
    ), figures AS (
      SELECT e.*, r.publisher AS house, COALESCE(e.ticker_normalized, e.name) AS company,
        CASE WHEN e.currency IS NULL AND e.unit <> 'x' THEN r.publisher ELSE '' END AS alone,
        ROW_NUMBER() OVER (
          PARTITION BY r.publisher, COALESCE(e.ticker_normalized, e.name), e.metric, e.basis, e.currency, e.unit, e.fiscal_year
          ORDER BY r.report_date DESC, r.series DESC, r.id DESC) AS age, r.report_date, r.series
      FROM estimates_rows AS e JOIN latest_reports AS r ON r.id = e.report_id
      WHERE e.unit <> 'per_share' OR NOT EXISTS (
        SELECT 1 FROM splits AS x
        WHERE x.company = COALESCE(e.ticker_normalized, e.name) AND x.seen > r.report_date
          AND (x.publisher <> r.publisher OR x.series IS NOT r.series) AND NOT EXISTS (
            SELECT 1 FROM splits AS o
            WHERE o.company = x.company AND o.publisher = r.publisher AND o.series = r.series AND o.seen > x.before))
    ), placed AS (
      SELECT *,
        ROW_NUMBER() OVER (
          PARTITION BY company, metric, basis, currency, unit, fiscal_year, alone ORDER BY value) AS place,
        ROW_NUMBER() OVER (
          PARTITION BY company, metric, basis, currency, unit, fiscal_year, alone
          ORDER BY report_date DESC, house DESC, series DESC, report_id DESC) AS recency,
        COUNT(*) OVER (
          PARTITION BY company, metric, basis, currency, unit, fiscal_year, alone) AS n
      FROM figures WHERE age = 1 ORDER BY house
    )
    SELECT MAX(ticker_normalized) AS ticker_normalized, MAX(CASE WHEN recency = 1 THEN name END) AS name, metric, basis, currency, unit, fiscal_year, n, AVG(value) AS mean,
      AVG(CASE WHEN place IN ((n + 1) / 2, (n + 2) / 2) THEN value END) AS median, MAX(value) AS high,
      MIN(value) AS low, GROUP_CONCAT(house, ';') AS houses
    FROM placed
    GROUP BY company, metric, basis, currency, unit, fiscal_year, alone
    ORDER BY company, metric, fiscal_year
    """
}
