#!/usr/bin/env bash
# Installs a package into a fresh Debian 12, runs the main job there on Markdown and on a PDF, and removes it again.
#
# usage: test-deb.sh PACKAGE SCRATCH
#   PACKAGE  the .deb
#   SCRATCH  a folder for the fresh system; the base is kept there for the next run
#
# Needs root, debootstrap and a mirror of Debian: that which apt is set up with.
set -euo pipefail
package=$(realpath "$1")
scratch=$(realpath -m "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=aiweekly-export
suite=bookworm
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

say() { printf 'test-deb: %s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }

base=$scratch/$suite
root=$scratch/root
if [ ! -e "$base/complete" ]; then
  rm -rf "$base"
  mkdir -p "$scratch"
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" | head -1)
  [ -n "$mirror" ] || fail "apt knows no mirror of $suite"
  say "making a fresh $suite"
  debootstrap --variant=minbase "$suite" "$base" "$mirror" > "$scratch/debootstrap.log"
  touch "$base/complete"
fi

umount "$root/proc" 2>/dev/null || true
rm -rf --one-file-system "$root"
cp -a "$base" "$root"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
# Swift programs read their arguments from /proc.
mount -t proc proc "$root/proc"
trap 'umount "$root/proc"; rm -rf --one-file-system "$root"' EXIT
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive "$@"; }
# Every file and folder, but for what belongs to the package manager itself.
listing() {
  (cd "$root" && find . -path ./proc -prune -o -path ./sys -prune -o -path ./dev -prune -o -path ./tmp -prune \
    -o -path ./var/lib/dpkg -prune -o -path ./var/lib/apt -prune -o -path ./var/cache -prune -o -path ./var/log -prune \
    -o -path ./etc/ld.so.cache -prune -o -path ./home -prune -o -print | sort)
}

inside apt-get -qq update
inside useradd --create-home reader
listing > "$scratch/before"

cp "$package" "$root/tmp/$name.deb"
inside apt-get -qq install -y "/tmp/$name.deb" > "$scratch/install.log" 2>&1 || { cat "$scratch/install.log"; fail "install"; }
say "installed $(inside dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} kB' $name)"

# The main job, as somebody without rights, in a folder of their own.
home=$root/home/reader
cp "$here/../../Samples/ai-weekly-2024-27.md" "$home/report.md"
cp "$here/../../Samples/ai-weekly-2024-27.pdf" "$home/report.pdf"
chmod a+r "$home"/report.*
reader() { inside setpriv --reuid reader --regid reader --clear-groups env HOME=/home/reader sh -euc "cd ~; $1"; }

version=$(reader "$name --version") || fail "--version"
[[ "$version" == "$name "[0-9]* ]] || fail "--version says '$version'"
for report in report.md report.pdf; do
  reader "$name --xlsx --csv --json --verify -o out-${report##*.}/ $report" || fail "export of $report"
done
tickers() { python3 -c 'import json, sys; print(*[row["ticker"] for row in json.load(open(sys.argv[1]))["companies"]])' "$1"; }
companies=$(tickers "$home/out-md/report.json")
[ "$(wc -w <<< "$companies")" -eq 7 ] || fail "companies of the Markdown: $companies"
[ "$(tickers "$home/out-pdf/report.json")" = "$companies" ] || fail "companies of the PDF"
say "exported a report in Markdown and one in PDF"
reader "$name check report.md | grep -q pe-contradicted || $name check report.md >/dev/null" || fail "check"

# What belongs to the package besides the program.
for file in man/man1/$name.1.gz man/man1/$name-check.1.gz bash-completion/completions/$name \
  zsh/vendor-completions/_$name fish/vendor_completions.d/$name.fish doc/$name/copyright; do
  # A minimal system may be set up to leave documents out.
  [ -s "$root/usr/share/$file" ] || fail "no $file"
done

inside apt-get -qq purge -y $name > "$scratch/remove.log" 2>&1 || { cat "$scratch/remove.log"; fail "remove"; }
inside apt-get -qq autoremove --purge -y >> "$scratch/remove.log" 2>&1
listing > "$scratch/after"
diff "$scratch/before" "$scratch/after" > "$scratch/traces" || { cat "$scratch/traces"; fail "it left traces"; }
say "removed without a trace"
