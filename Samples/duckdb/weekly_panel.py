"""A folder of weekly reports to Parquet and a panel, with DuckDB on one machine:

    python3 weekly_panel.py REPORTS OUT [--program aiweekly-export]

The program reads all reports once, on all cores (`--ndjson`), and each of its lines goes to a file of its dataset. DuckDB reads
those (`read_ndjson`), keeps of each issue the edition published last, writes Parquet by dataset and year, and computes the
consensus. Needs duckdb (PyPI)."""

import argparse
import json
import pathlib
import subprocess
import tempfile

import duckdb

DATASETS = ["report", "companies", "traffic", "news", "risks", "checks"]

# Of an issue the edition published last counts, of equal days the one given last; JSON lines hold all of them.
EDITIONS = """
    CREATE TABLE earlier AS SELECT publisher, series, year, week, source_name FROM report
    WHERE publisher IS NOT NULL AND series IS NOT NULL AND year IS NOT NULL AND week IS NOT NULL
    QUALIFY ROW_NUMBER() OVER (
      PARTITION BY publisher, series, year, week ORDER BY published DESC NULLS LAST, rowid DESC) > 1"""

# A fiscal year in one spelling: 26E, FY26E and 2026F are 2026E.
YEAR = r"replace(regexp_replace(upper(regexp_replace({0}, '^(FY|fy)', '')), '^(\d\d)([AEF])$', '20\1\2'), 'F', 'E')"


def split(program, reports, folder):
    """A file of lines for each dataset, as the program prints them."""
    run = subprocess.Popen([program, "--ndjson", "--quiet", "--no-config", reports], stdout=subprocess.PIPE)
    files = {name: open(folder / f"{name}.ndjson", "wb") for name in DATASETS}
    for line in run.stdout:
        # Every line begins with {"dataset":"companies",
        file = files.get(line[12:line.index(b'"', 12)].decode())
        if file:
            file.write(line)
    for file in files.values():
        file.close()
    if run.wait() not in (0, 65, 66):
        raise SystemExit(f"{program} ended with {run.returncode}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--program", default="aiweekly-export")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    database = duckdb.connect()
    counts = {}
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        split(options.program, options.reports, folder)
        for dataset in DATASETS:
            source = folder / f"{dataset}.ndjson"
            if not source.stat().st_size:
                continue
            database.execute(
                f"CREATE TABLE {dataset} AS SELECT * EXCLUDE (dataset) FROM read_ndjson(?, sample_size = -1)", [str(source)])
            if dataset == "report":
                database.execute(EDITIONS)
            database.execute(
                f"DELETE FROM {dataset} AS d USING earlier AS e WHERE d.publisher = e.publisher AND d.series = e.series "
                "AND d.year = e.year AND d.week = e.week AND d.source_name = e.source_name")
            database.execute(
                f"COPY {dataset} TO '{options.out}/{dataset}' (FORMAT parquet, PARTITION_BY (year), OVERWRITE_OR_IGNORE)")
            counts[dataset] = database.execute(f"SELECT COUNT(*) FROM {dataset}").fetchone()[0]
    if "companies" in counts:
        columns = [row[0] for row in database.execute("DESCRIBE companies").fetchall()]
        figures = " UNION ALL ".join(
            f"SELECT publisher, series, year, week, ticker_normalized, name, currency, "
            f"{YEAR.format('fy' + column[6:])} AS fiscal_year, {column} AS eps FROM companies WHERE {column} IS NOT NULL"
            for column in columns if column.startswith("eps_fy"))
        (options.out / "consensus").mkdir(exist_ok=True)
        database.execute(f"""COPY (
            WITH newest AS (
              SELECT publisher, series, MAX((year, week)) AS issue FROM report
              WHERE publisher IS NOT NULL AND series IS NOT NULL GROUP BY publisher, series)
            SELECT f.ticker_normalized, MAX(f.name) AS name, f.currency, f.fiscal_year, COUNT(*) AS n, AVG(f.eps) AS mean,
              MEDIAN(f.eps) AS median, MAX(f.eps) AS high, MIN(f.eps) AS low
            FROM ({figures}) AS f JOIN newest AS n
              ON n.publisher = f.publisher AND n.series = f.series AND n.issue = (f.year, f.week)
            GROUP BY f.ticker_normalized, f.currency, f.fiscal_year ORDER BY 1, 4
          ) TO '{options.out}/consensus/consensus.parquet' (FORMAT parquet)""")
    print(json.dumps(counts))


main()
