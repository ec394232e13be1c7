"""What the samples for engines have in common: the program as map step, its JSON Schema, and the panel of one house and series.

`read` runs the program once over some reports and yields what it says of them, row by row; a row that the JSON Schema does not
admit and a report that cannot be read have a reason and are set aside, not dropped. `panel` makes the rows of reports of whole
series the program's own document and lets it compare them: splits, renamed sites, rolled years and corrected editions are its
rules, which nothing here repeats. Needs jsonschema-rs (PyPI)."""

import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile
from typing import NamedTuple, Optional

import jsonschema_rs

ENDINGS = (".md", ".markdown", ".txt", ".pdf")
# What the program compares, and what that rests on.
COMPARED = ["report", "companies", "traffic", "rating_scale", "assumptions"]
PANEL = ["company_history", "traffic_history", "estimates", "changes"]
# 65: some report is none, or not text. 66: it cannot be read. The others were read all the same.
READ = (0, 65, 66)


class Line(NamedTuple):
    """A row as the program prints it. Without a dataset it stands for a whole report that gave none."""

    path: str
    sha256: str
    place: int
    # What must be compared together: a house and series, else what tells a report from others.
    group: str
    dataset: Optional[str]
    text: str
    # Why it is set aside; None where it is as the schema says.
    reason: Optional[str]


def short_name(path):
    """A file name that no other path has: rows know their report by its name alone."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:32] + pathlib.PurePath(path).suffix.lower()


def schema(program):
    """The JSON Schema of rows that say which report they are from."""
    return subprocess.run([program, "schema", "--several", "--compact"], check=True, capture_output=True).stdout.decode()


class Rows:
    """Holds rows against the schema."""

    def __init__(self, text):
        document = json.loads(text)
        self.validators = {
            name: jsonschema_rs.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": document["$defs"]})
            for name in document["$defs"]
        }

    def judge(self, line):
        """The dataset and the row, and why it is not as the schema says: each None where it is not known."""
        try:
            row = json.loads(line)
        except ValueError as error:
            return None, None, f"not JSON: {error}"
        dataset = row.pop("dataset", None) if isinstance(row, dict) else None
        if dataset not in self.validators:
            return None, None, f"not a row of a dataset: {str(dataset)[:40]}"
        whole = dict(row)
        if dataset == "checks" and "checks_dataset" in row:
            whole["dataset"] = whole.pop("checks_dataset")
        errors = list(self.validators[dataset].iter_errors(whole))
        reasons = [f"{'/'.join(map(str, error.instance_path)) or 'row'}: {error.message}" for error in errors]
        return dataset, row, "; ".join(reasons)[:500] or None


def read(program, files, rows, jobs=1):
    """All that the program says of (path, place of its copy, SHA-256): good rows and those set aside. The copies have short names."""
    paths = {os.path.basename(copy): (path, digest) for path, copy, digest in files}
    if not paths:
        return
    run = subprocess.Popen(
        [program, "--ndjson", "--quiet", "--no-config", "--jobs", str(jobs), "--files-from", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = run.communicate(b"".join(os.fsencode(copy) + b"\0" for _, copy, _ in files))
    if run.returncode not in READ:
        raise RuntimeError(f"{program} ended with {run.returncode}: {errors.decode(errors='replace')[:500]}")
    found = {}
    # Not splitlines: texts may hold other characters that end a line elsewhere. There is no row after the last line end.
    for place, line in enumerate(filter(None, output.decode(errors="replace").split("\n"))):
        dataset, row, reason = rows.judge(line)
        name = (row or {}).get("source_name")
        if name not in paths:
            yield Line("", "", place, "", dataset, line, reason or f"of no report that was given: {name}")
            continue
        found.setdefault(name, []).append((place, dataset, row, line, reason))
    for name, (path, digest) in paths.items():
        lines = found.get(name, [])
        head = next((row for _, dataset, row, _, reason in lines if dataset == "report" and not reason), None)
        if not lines:
            said = [line for line in errors.decode(errors="replace").splitlines() if name in line]
            yield Line(path, digest, 0, "", None, "", " ".join(said).replace(name, os.path.basename(path)) or "no rows")
        for place, dataset, row, line, reason in lines:
            lost = None if head else "the row of its report was set aside"
            yield Line(
                path, digest, place, head and group(head, digest) or "", dataset, named(line, name, path), reason or lost)


def group(report, digest):
    """Reports of a house and series are compared; others can only be the same one twice."""
    known = [report["publisher"], report["series"]]
    if None in known:
        known = [report["publisher"], report["title"], report["published"]]
    return json.dumps(known if None not in known else [digest], ensure_ascii=False)


def named(line, name, path):
    """The row with the file's own name, and its path in front of it."""
    own = json.dumps(os.path.basename(path), ensure_ascii=False)
    where = json.dumps(path, ensure_ascii=False)
    return line.replace(f'"source_name":"{name}"', f'"source_path":{where},"source_name":{own}', 1)


def panel(program, lines):
    """The panel of whole series: (dataset, row) for each row of the panel, and ("reports", row) for each report that counts.

    The good rows of `COMPARED`, as `read` yields them, become one document of several reports, number by number as printed,
    and the program makes an archive of it: that has the days of each report, which edition counts, and what changed."""
    lines = sorted(lines, key=lambda line: (line.path, line.place))
    if not lines:
        return
    paths, datasets = {}, {name: [] for name in COMPARED}
    for line in lines:
        name = short_name(line.path)
        paths[name] = line
        own = json.dumps(os.path.basename(line.path), ensure_ascii=False)
        where = json.dumps(line.path, ensure_ascii=False)
        text = line.text.replace(f'"source_path":{where},"source_name":{own}', f'"source_name":"{name}"', 1)
        datasets[line.dataset].append(text.replace(f'"dataset":"{line.dataset}",', "", 1))
    sources = [
        json.dumps({"name": name, "sha256": line.sha256, "bytes": 0, "lines": 0}) for name, line in paths.items()]
    with tempfile.TemporaryDirectory() as folder:
        document, archive = os.path.join(folder, "series.json"), os.path.join(folder, "series.db")
        with open(document, "w", encoding="utf-8") as file:
            file.write('{"schema_version":"1.1","generator":{"name":"aiweekly-export","version":"0"},')
            file.write(f'"source":[{",".join(sources)}]')
            for name, rows in datasets.items():
                file.write(f',"{name}":[{",".join(rows)}]')
            file.write("}")
        subprocess.run(
            [program, "--into", archive, "--quiet", "--no-config", document], check=True, capture_output=True)
        yield from archived(archive, paths)


REPORTS = """
    SELECT r.source_name, r.publisher, r.series, r.year, r.week, r.report_date, r.issue_date,
      LAG(r.report_date) OVER (PARTITION BY r.publisher, r.series ORDER BY r.issue_date, r.id) AS date_before,
      EXISTS (SELECT 1 FROM latest_reports AS l WHERE l.id = r.id) AS is_newest
    FROM reports AS r ORDER BY r.id"""


def archived(archive, paths):
    database = sqlite3.connect(archive)
    database.row_factory = sqlite3.Row
    queries = [("reports", REPORTS)] + [(name, f"SELECT * FROM {name}") for name in PANEL]
    for dataset, query in queries:
        for found in database.execute(query):
            row = dict(found)
            path = paths[row.pop("source_name")].path
            if dataset == "changes":
                # Numbers, and of ratings words: engines have one type for a column.
                row.update({name: None if row[name] is None else str(row[name]) for name in ("before", "after")})
            yield dataset, {"source_path": path, "source_name": os.path.basename(path), **row}
    database.close()


# What houses expect together, as the view `consensus` of an archive has it, in words that Spark and DuckDB both know: the newest
# report of each house and series; of two series of a house the newer; like with like; and no figure per share from before a
# split that another house has seen since. `names` is how an engine joins a sorted list of names.
CONSENSUS = """
WITH splits AS (
  SELECT DISTINCT COALESCE(h.ticker_normalized, h.name) AS company, r.publisher, r.series, r.report_date AS seen,
    r.date_before
  FROM company_history AS h JOIN reports AS r ON r.source_path = h.source_path
  WHERE h.split_factor <> 1
), other_shares AS (
  SELECT DISTINCT r.source_path, x.company
  FROM reports AS r
  JOIN splits AS x ON x.seen > r.report_date
    AND (x.publisher <> r.publisher OR x.series <> COALESCE(r.series, ''))
  LEFT JOIN splits AS o ON o.company = x.company AND o.publisher = r.publisher AND o.series = r.series
    AND o.seen > x.date_before
  WHERE r.is_newest = 1 AND o.company IS NULL
), figures AS (
  SELECT e.*, COALESCE(e.ticker_normalized, e.name) AS company, r.report_date,
    CASE WHEN e.currency IS NULL AND e.unit <> 'x' THEN e.publisher ELSE '' END AS alone,
    ROW_NUMBER() OVER (
      PARTITION BY e.publisher, COALESCE(e.ticker_normalized, e.name), e.metric, e.basis, e.currency, e.unit,
        e.fiscal_year
      ORDER BY r.report_date DESC, r.series DESC) AS age
  FROM estimates AS e JOIN reports AS r ON r.source_path = e.source_path AND r.is_newest = 1
  LEFT JOIN other_shares AS s ON s.source_path = e.source_path AND s.company = COALESCE(e.ticker_normalized, e.name)
    AND e.unit = 'per_share'
  WHERE s.company IS NULL
), counting AS (
  SELECT *, ROW_NUMBER() OVER (
      PARTITION BY company, metric, basis, currency, unit, fiscal_year, alone
      ORDER BY report_date DESC, publisher DESC) AS place
  FROM figures WHERE age = 1
)
SELECT MAX(CASE WHEN place = 1 THEN ticker_normalized END) AS ticker_normalized,
  MAX(CASE WHEN place = 1 THEN name END) AS name, metric, basis, currency, unit, fiscal_year, COUNT(*) AS n,
  AVG(value) AS mean, MEDIAN(value) AS median, MAX(value) AS high, MIN(value) AS low, {names} AS houses
FROM counting GROUP BY company, metric, basis, currency, unit, fiscal_year, alone
ORDER BY company, metric, fiscal_year
"""
