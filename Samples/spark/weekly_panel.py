"""A folder of weekly reports to Parquet and a panel, on Apache Spark:

    python3 weekly_panel.py REPORTS OUT [--program aiweekly-export] [--master 'local[2]'] [--partitions 8]

Spark reads the reports (Markdown and PDF) as binary files and spreads them. Each partition runs the program once over its
reports (`--ndjson --files-from`) and holds each row against the program's JSON Schema; rows that it does not admit, and reports
that cannot be read, go to OUT/rejected with the reason, and are counted. The rows of each house and series then meet in one
partition, where the program compares them; of each issue the edition that counts is kept. Everything goes to Parquet, a folder
for each dataset and year, and the consensus is computed in Spark SQL. OUT/json has the rows as JSON lines. Links within REPORTS
that lead back to it are followed without end by Spark. Needs pyspark and jsonschema-rs (PyPI) and Java 17."""

import argparse
import hashlib
import json
import os
import pathlib
import re
import sys
import tempfile

from pyspark.sql import SparkSession

HELPER = pathlib.Path(__file__).resolve().parent.parent / "weekly_rows.py"
sys.path.insert(0, str(HELPER.parent))
import weekly_rows  # noqa: E402

DATASETS = ["report", "companies", "traffic", "news", "risks", "checks"]
LINES = "path STRING, sha256 STRING, place INT, `group` STRING, dataset STRING, text STRING, reason STRING"


def exported(files, program, schema):
    """What the program says of (path, bytes), in one run for all reports of a partition."""
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for path, contents in files:
            copy = os.path.join(folder, weekly_rows.short_name(path))
            contents = bytes(contents)
            pathlib.Path(copy).write_bytes(contents)
            copies.append((path, copy, hashlib.sha256(contents).hexdigest()))
        yield from map(tuple, weekly_rows.read(program, copies, weekly_rows.Rows(schema)))


def compared(lines, program):
    for dataset, row in weekly_rows.panel(program, [weekly_rows.Line(*line) for line in lines]):
        yield dataset, json.dumps(row, ensure_ascii=False)


def path_of(uri):
    """`file:/reports/a.md` is `/reports/a.md`; other places stay as they are."""
    return re.sub(r"\Afile:(//)?(?=/)", "", uri)


def session(master, partitions):
    if master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master(master).appName("weekly panel")
        .config("spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive", "true")
        .config("spark.sql.shuffle.partitions", str(partitions))
        .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.addPyFile(str(HELPER))
    return spark


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports")
    parser.add_argument("out")
    parser.add_argument("--program", default="aiweekly-export")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    program, out, partitions = options.program, options.out, options.partitions
    spark = session(options.master, partitions)
    schema = weekly_rows.schema(program)

    # The map step: rows of reports, and what is set aside with its reason.
    files = spark.sparkContext.binaryFiles(options.reports, partitions)
    files = files.map(lambda file: (path_of(file[0]), file[1])).filter(
        lambda file: file[0].lower().endswith(weekly_rows.ENDINGS))
    lines = files.repartition(partitions).mapPartitions(lambda part: exported(part, program, schema))
    lines = spark.createDataFrame(lines, LINES).persist()
    rejected = lines.where("reason IS NOT NULL").drop("group").withColumnRenamed("text", "line")
    rejected.write.mode("overwrite").parquet(f"{out}/rejected")
    good = lines.where("reason IS NULL")

    # The reduce step: the program compares the reports of each house and series.
    series = good.where(good.dataset.isin(weekly_rows.COMPARED)).repartition(partitions, "group")
    panel = spark.createDataFrame(
        series.rdd.mapPartitions(lambda part: compared(part, program)), "dataset STRING, text STRING")
    rows = good.where(good.dataset.isin(DATASETS)).select("dataset", "text").union(panel)
    rows.write.mode("overwrite").partitionBy("dataset").text(f"{out}/json")

    counts = {}
    written = {row.dataset for row in spark.read.text(f"{out}/json").select("dataset").distinct().collect()}
    for name in ["reports"] + weekly_rows.PANEL + DATASETS:
        if name not in written:
            continue
        table = spark.read.json(f"{out}/json/dataset={name}")
        if name in DATASETS:
            # Only of editions that count: JSON lines hold all of them.
            table = table.drop("dataset").join(spark.table("reports").select("source_path"), "source_path", "left_semi")
        table.createOrReplaceTempView(name)
        table.write.mode("overwrite").partitionBy("year").parquet(f"{out}/{name}")
        counts[name] = spark.read.parquet(f"{out}/{name}").count()
    if "estimates" in counts:
        names = "ARRAY_JOIN(ARRAY_SORT(COLLECT_LIST(publisher)), ';')"
        consensus = spark.sql(weekly_rows.CONSENSUS.format(names=names))
        consensus.coalesce(1).write.mode("overwrite").parquet(f"{out}/consensus")
        counts["consensus"] = spark.read.parquet(f"{out}/consensus").count()
    counts["rejected"] = spark.read.parquet(f"{out}/rejected").count()
    print(json.dumps(counts))
    if counts["rejected"]:
        print(f"rows or reports set aside: {counts['rejected']}, see {out}/rejected", file=sys.stderr)
    spark.stop()


main()
