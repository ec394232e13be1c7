#!/bin/sh
# Holds what engines make of generated reports against an archive, row by row, and looks for rows that were spoiled:
#
#   engines.sh PYTHON PROGRAM FOLDER [REPORTS] [ENGINES] [FONT]
#
# PYTHON has duckdb and jsonschema-rs, for Spark pyspark too (and Java 17). ENGINES is "spark duckdb" if it is missing. With a FONT
# and reportlab every twelfth report is a PDF.
set -eu
python=$1 program=$2 folder=$3 reports=${4:-500} engines=${5:-spark duckdb} font=${6:-}
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
mkdir -p "$folder"
cd "$folder"
rm -rf reports spoiled-reports archive.db spoiled.txt
python3 "$root/Tests/Benchmarks/archive.py" reports "$reports" --companies 10 --sites 12 --splits 4
[ -z "$font" ] || "$python" "$here/pdfs.py" reports 12 "$font"
"$program" -q --no-config --into archive.db reports

# Fewer reports with rows that are wrong, and two files that are no reports.
mkdir spoiled-reports
find reports -type f | sort | head -60 | while read -r file; do cp "$file" spoiled-reports/; done
echo hello > spoiled-reports/none.md
: > spoiled-reports/empty.md

for engine in $engines; do
  rm -rf "$engine" "$engine-spoiled" spoiled.txt
  "$python" "$root/Samples/$engine/weekly_panel.py" reports "$engine" --program "$program"
  "$python" "$root/Samples/spark/compare.py" "$engine" archive.db
  AIWEEKLY_PROGRAM=$program AIWEEKLY_SPOILED=$PWD/spoiled.txt "$python" "$root/Samples/$engine/weekly_panel.py" \
    spoiled-reports "$engine-spoiled" --program "$here/spoiler.py"
  "$python" "$here/rejected.py" "$engine-spoiled" spoiled.txt
done
