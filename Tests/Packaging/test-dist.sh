#!/usr/bin/env bash
# Unpacks the archives into another folder, checks their sums, and runs the program from there.
#
# usage: test-dist.sh FOLDER
set -euo pipefail
folder=$(realpath "$1")
export LC_ALL=C.UTF-8
fail() { echo "test-dist: FAILED: $*" >&2; exit 1; }

(cd "$folder" && sha256sum --quiet -c SHA256SUMS) || fail "checksums"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for archive in "$folder"/aiweekly-export-*.tar.gz; do tar -C "$scratch" -xzf "$archive"; done

source=$(echo "$scratch"/aiweekly-export-*/Package.swift)
[ -f "$source" ] || fail "no source"
[ ! -e "$(dirname "$source")/.build" ] || fail "the source has what was built"

binary=$(dirname "$(dirname "$(echo "$scratch"/aiweekly-export-*/bin/aiweekly-export)")")
mv "$binary" "$scratch/moved"
program=$scratch/moved/bin/aiweekly-export
# Of what it needs, the system gives nothing but the parts of libc.
ldd "$program" | awk -v own="$scratch/" '$3 ~ "^/" && index($3, own) != 1 { print $1 }' |
  { grep -vE '^(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+)\.so' || true; } > "$scratch/outside"
[ ! -s "$scratch/outside" ] || fail "it takes from the system: $(cat "$scratch/outside")"
"$program" --version
"$program" --xlsx --json --verify -o "$scratch/out/" "$scratch/moved/share/doc/aiweekly-export/Samples/ai-weekly-2024-27.md"
[ -s "$scratch/out/ai-weekly-2024-27.xlsx" ] || fail "no workbook"
man -l "$scratch/moved/share/man/man1/aiweekly-export.1" 2>/dev/null | grep -q 'EXIT STATUS' ||
  ! command -v man >/dev/null || fail "no man page"
echo "test-dist: sums, source, program and man page are good"
