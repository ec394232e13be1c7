/// The fixed part of an archive: the reports themselves, and the views.
enum ArchiveSchema {
  /// `AIWX`, so that `file` and this program know an archive from any other database.
  static let applicationID: Int64 = 0x4149_5758
  /// 2: pages in the views of the panel.
  static let version: Int64 = 2

  static let reports = """
    CREATE TABLE IF NOT EXISTS reports (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      report_date TEXT,
      source_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER,
      lines INTEGER,
      input_sha256 TEXT NOT NULL,
      program_version TEXT NOT NULL,
      options TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS reports_by_input ON reports (input_sha256);
    CREATE TABLE IF NOT EXISTS documents (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      json TEXT NOT NULL
    ) STRICT;
    """

  static let indexes = """
    CREATE INDEX IF NOT EXISTS reports_by_series ON reports (publisher, series, report_date);
    CREATE INDEX IF NOT EXISTS companies_by_ticker ON companies (ticker_normalized);
    CREATE INDEX IF NOT EXISTS traffic_by_app ON traffic (app);
    CREATE INDEX IF NOT EXISTS checks_by_code ON checks (code);
    CREATE INDEX IF NOT EXISTS history_by_ticker ON company_history_rows (ticker_normalized, fiscal_year);
    CREATE INDEX IF NOT EXISTS traffic_history_by_app ON traffic_history_rows (app);
    CREATE INDEX IF NOT EXISTS estimates_by_ticker ON estimates_rows (ticker_normalized, metric, fiscal_year);
    """

  /// The panel as the contract describes it: each row begins with the report that it is from.
  static func panelView(_ name: String, columns: [String]) -> String {
    let own = columns.map { "p.\(ArchiveTables.quoted($0))" }.joined(separator: ", ")
    let order = name == "changes" ? "" : " ORDER BY r.report_date IS NULL, r.report_date, r.id, p.row_number"
    return """
      CREATE VIEW \(name) AS
      SELECT r.publisher, r.series, r.year, r.week, r.published AS report_published, r.source_name, \(own)
      FROM \(name)_rows AS p JOIN reports AS r ON r.id = p.report_id\(order)
      """
  }

  /// What is made anew when an archive of an older version is opened.
  static let views =
    ["latest_reports"] + PanelDatasets.all.map(\.description.name)

  /// The newest report of each house and series.
  static let latestReports = """
    CREATE VIEW latest_reports AS
    SELECT * FROM reports AS r
    WHERE publisher IS NOT NULL AND report_date IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM reports AS o
      WHERE o.publisher = r.publisher AND o.series = r.series AND (o.report_date, o.id) > (r.report_date, r.id))
    """

  /// What houses expect together; figures of a currency that is not known are like those of no other house.
  static let consensus = """
    CREATE VIEW consensus AS
    WITH figures AS (
      SELECT e.*, r.publisher AS house, COALESCE(e.ticker_normalized, e.name) AS company,
        CASE WHEN e.currency IS NULL AND e.unit <> 'x' THEN r.publisher ELSE '' END AS alone,
        ROW_NUMBER() OVER (
          PARTITION BY r.publisher, COALESCE(e.ticker_normalized, e.name), e.metric, e.basis, e.currency, e.unit, e.fiscal_year
          ORDER BY r.report_date DESC, r.id DESC) AS age
      FROM estimates_rows AS e JOIN latest_reports AS r ON r.id = e.report_id
    ), placed AS (
      SELECT *,
        ROW_NUMBER() OVER (
          PARTITION BY company, metric, basis, currency, unit, fiscal_year, alone ORDER BY value) AS place,
        COUNT(*) OVER (
          PARTITION BY company, metric, basis, currency, unit, fiscal_year, alone) AS n
      FROM figures WHERE age = 1 ORDER BY house
    )
    SELECT MAX(ticker_normalized) AS ticker_normalized, MAX(name) AS name, metric, basis, currency, unit, fiscal_year, n, AVG(value) AS mean,
      AVG(CASE WHEN place IN ((n + 1) / 2, (n + 2) / 2) THEN value END) AS median, MAX(value) AS high,
      MIN(value) AS low, GROUP_CONCAT(house, ';') AS houses
    FROM placed
    GROUP BY company, metric, basis, currency, unit, fiscal_year, alone
    ORDER BY company, metric, fiscal_year
    """
}
