"""A folder of weekly reports to Parquet and a panel, on Apache Spark:

    python3 weekly_panel.py REPORTS OUT [--program aiweekly-export] [--master 'local[2]'] [--partitions 8]

Spark reads the reports (Markdown and PDF) as binary files and spreads them; each partition runs the program once over its
reports (`--ndjson --files-from`), and each of its lines becomes a row of one dataset. Of each issue the edition published last is
kept; the rows go to Parquet, a folder for each dataset and year; the consensus is computed in Spark SQL. Needs pyspark (PyPI) and Java 17."""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

from pyspark.sql import SparkSession, Window, functions

ENDINGS = (".md", ".markdown", ".txt", ".pdf")
DATASETS = ["report", "companies", "traffic", "news", "risks", "checks"]
ISSUE = ["publisher", "series", "year", "week"]

# A fiscal year in one spelling: 26E, FY26E and 2026F are 2026E.
YEAR = r"REPLACE(REGEXP_REPLACE(UPPER(REGEXP_REPLACE({0}, '^(FY|fy)', '')), '^(\\d\\d)([AEF])$', '20$1$2'), 'F', 'E')"


def export(files, program):
    """The lines that the program makes of (path, bytes), in one run. A report that cannot be read yields none."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, (path, contents) in enumerate(files):
            # Two reports of one name come from two folders of the input.
            place = pathlib.Path(folder, str(number))
            place.mkdir()
            name = place / os.path.basename(path)
            name.write_bytes(bytes(contents))
            names.append(os.fsencode(str(name)))
        if not names:
            return
        run = subprocess.Popen(
            [program, "--ndjson", "--quiet", "--no-config", "--jobs", "1", "--files-from", "-"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = run.communicate(b"\0".join(names) + b"\0")
        if run.returncode not in (0, 65, 66):
            raise RuntimeError(f"{program} ended with {run.returncode}: {errors.decode(errors='replace')[:500]}")
        for line in output.splitlines():
            yield line.decode()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports")
    parser.add_argument("out")
    parser.add_argument("--program", default="aiweekly-export")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    spark = (
        SparkSession.builder.master(options.master).appName("weekly panel")
        .config("spark.ui.enabled", "false").config("spark.sql.session.timeZone", "UTC").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")

    program = options.program
    files = spark.sparkContext.binaryFiles(options.reports, options.partitions).filter(
        lambda file: file[0].lower().endswith(ENDINGS))
    lines = files.repartition(options.partitions).mapPartitions(lambda part: export(part, program)).cache()

    tables = {}
    for dataset in DATASETS:
        rows = lines.filter(lambda line, name=dataset: line.startswith('{"dataset":"%s"' % name))
        if rows.isEmpty():
            continue
        table = spark.read.json(rows).drop("dataset")
        if dataset == "report":
            # Of an issue the edition published last counts; JSON lines hold all of them.
            newest = Window.partitionBy(*ISSUE).orderBy(
                functions.desc_nulls_last("published"), functions.desc("source_name"))
            known = table.dropna(subset=ISSUE).withColumn("place", functions.row_number().over(newest))
            earlier = known.filter("place > 1").select(*ISSUE, "source_name").cache()
        table = table.join(earlier, [*ISSUE, "source_name"], "left_anti")
        tables[dataset] = table
        table.write.mode("overwrite").partitionBy("year").parquet(f"{options.out}/{dataset}")

    if "companies" in tables:
        spark.read.parquet(f"{options.out}/companies").createOrReplaceTempView("companies")
        spark.read.parquet(f"{options.out}/report").createOrReplaceTempView("reports")
        years = sorted(c for c in tables["companies"].columns if c.startswith("eps_fy"))
        stack = ", ".join(f"{YEAR.format('fy' + name[6:])}, {name}" for name in years)
        consensus = spark.sql(f"""
            WITH newest AS (
              SELECT publisher, series, MAX(STRUCT(year, week)) AS issue FROM reports
              WHERE publisher IS NOT NULL AND series IS NOT NULL GROUP BY publisher, series),
            figures AS (
              SELECT c.publisher, c.ticker_normalized, c.name, c.currency, f.fiscal_year, f.eps
              FROM companies AS c JOIN newest AS n
                ON n.publisher = c.publisher AND n.series = c.series AND n.issue = STRUCT(c.year, c.week)
              LATERAL VIEW STACK({len(years)}, {stack}) f AS fiscal_year, eps
              WHERE f.eps IS NOT NULL)
            SELECT ticker_normalized, MAX(name) AS name, currency, fiscal_year, COUNT(*) AS n, AVG(eps) AS mean,
              PERCENTILE(eps, 0.5) AS median, MAX(eps) AS high, MIN(eps) AS low
            FROM figures GROUP BY ticker_normalized, currency, fiscal_year ORDER BY ticker_normalized, fiscal_year""")
        consensus.write.mode("overwrite").parquet(f"{options.out}/consensus")
    counts = {name: spark.read.parquet(f"{options.out}/{name}").count() for name in tables}
    print(json.dumps(counts))
    spark.stop()


main()
