#!/usr/bin/env bash
# Makes a Debian package of what `make install` puts in place.
#
# usage: deb.sh STAGED VERSION DATE FOLDER
#   STAGED   the folder that `make install PREFIX=/usr DESTDIR=STAGED` filled
#   VERSION  the version of the program
#   DATE     the day of the version, 2026-11-28 for example
#   FOLDER   where the package goes; its name is printed
set -euo pipefail
staged=$(realpath "$1") version=$2 date=$3 folder=$(realpath -m "$4")
cd "$(dirname "${BASH_SOURCE[0]}")"
name=aiweekly-export
# Sorts before a revision of Debian's own, so that a package of theirs would replace this one.
revision=0upstream1
architecture=$(dpkg --print-architecture)
maintainer="${DEBFULLNAME:-the $name authors} <${DEBEMAIL:-maintainers@users.noreply.github.com}>"
export LC_ALL=C.UTF-8

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tree=$scratch/tree
cp -a "$staged" "$tree"
share=$tree/usr/share

# Debian keeps completions of packages apart from those of the administrator.
mkdir -p "$share/zsh/vendor-completions"
mv "$share/zsh/site-functions/_$name" "$share/zsh/vendor-completions/"
rmdir "$share/zsh/site-functions"
# bash reads the file; it is no script that runs by itself.
sed -i '1{/^#!/d}' "$share/bash-completion/completions/$name"
strip --remove-section=.comment --remove-section=.note "$tree/usr/bin/$name"
gzip -9n "$share/man/man1/"*.1
install -Dm 644 lintian-overrides "$share/lintian/overrides/$name"

documents=$share/doc/$name
install -m 644 copyright "$documents/copyright"
gzip -9nc ../../CHANGELOG.md > "$documents/changelog.gz"
{
  echo "$name ($version-$revision) unstable; urgency=medium"
  echo
  echo "  * Version $version; what is new in it is in changelog.gz."
  echo
  echo " -- $maintainer  $(date -ud "$date" -R)"
} | gzip -9nc > "$documents/changelog.Debian.gz"

# The libraries that the program needs, with the lowest versions that have what it calls.
mkdir -p "$scratch/debian"
printf 'Source: %s\n\nPackage: %s\nArchitecture: any\n' $name $name > "$scratch/debian/control"
depends=$(cd "$scratch" && dpkg-shlibdeps --warnings=0 -O -e"tree/usr/bin/$name" | sed 's/^shlibs:Depends=//')

mkdir "$tree/DEBIAN"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: $name
Version: $version-$revision
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: $depends
Recommends: poppler-utils
Suggests: jq, sqlite3, libreoffice-calc
Section: text
Priority: optional
Description: turn Chinese brokerage weekly reports into workbooks, CSV and JSON
 Reads the weekly research reports of Chinese brokerages, as PDF or as the
 Markdown that a converter made of them, and writes a workbook with live
 formulas, CSV, JSON or an SQLite archive: companies with EPS, profit and PE,
 website traffic, news by section, analysts, ratings, risks and figures, each
 with the line and page that it came from.
 .
 PDFs are read with pdftotext of poppler-utils.
CONTROL
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) > "$tree/DEBIAN/md5sums"
chmod -R u=rwX,go=rX "$tree"

mkdir -p "$folder"
# The same files and the same day make the same package, to the byte.
export SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(date -ud "$date" +%s)
find "$tree" -print0 | xargs -0 touch -hd "@$SOURCE_DATE_EPOCH"
dpkg-deb --root-owner-group --build "$tree" "$folder/${name}_$version-${revision}_$architecture.deb" > "$scratch/log"
echo "$folder/${name}_$version-${revision}_$architecture.deb"
