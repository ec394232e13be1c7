#!/usr/bin/env bash
# Makes two archives and their checksums: the source, and the program with the libraries that it needs, which runs from
# any folder of a system as new as the one it was built on.
#
# usage: dist.sh STAGED VERSION DATE FOLDER
#   STAGED   the folder that `make install PREFIX= DESTDIR=STAGED` filled
#   VERSION  the version of the program
#   DATE     the day of the version, 2026-11-28 for example
#   FOLDER   where the archives go; their names are printed
set -euo pipefail
staged=$(realpath "$1") version=$2 date=$3 folder=$(realpath -m "$4")
cd "$(dirname "${BASH_SOURCE[0]}")"
name=aiweekly-export
export LC_ALL=C.UTF-8

mkdir -p "$folder"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# The same files and the same day make the same archives, to the byte.
pack() { # FOLDER-IN-SCRATCH ARCHIVE
  tar -C "$scratch" --sort=name --owner=0 --group=0 --numeric-owner --mtime="$date 00:00Z" -cf - "$1" | gzip -9n > "$2"
}

# The source as committed; of a folder that is no clone, the files that are there.
root=$(realpath ../..)
source=$name-$version
mkdir "$scratch/$source"
if git -C "$root" rev-parse --git-dir >/dev/null 2>&1; then
  git -C "$root" archive HEAD | tar -C "$scratch/$source" -xf -
else
  tar -C "$root" --exclude=./.build --exclude=./out -cf - . | tar -C "$scratch/$source" -xf -
fi
pack "$source" "$folder/$source.tar.gz"

# The program: its libraries go beside it, and it looks for them there.
binary=$name-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
cp -a "$staged" "$scratch/$binary"
program=$scratch/$binary/bin/$name
library=$scratch/$binary/lib
notices=$scratch/$binary/share/doc/$name/libraries
mkdir -p "$library" "$notices"
# libc and its parts belong to the system; another's would not fit its loader.
ldd "$program" | awk '$3 ~ "^/" && $1 !~ /^(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+)\.so/ { print $1, $3 }' |
  while read -r wanted file; do
    cp -L "$file" "$library/$wanted"
    chmod 644 "$library/$wanted"
    patchelf --set-rpath '$ORIGIN' "$library/$wanted"
    package=$(dpkg-query -S "$(realpath "$file")" 2>/dev/null || dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "/usr$file")
    package=${package%%:*}
    cp -L "/usr/share/doc/$package/copyright" "$notices/$package.copyright"
  done
patchelf --set-rpath '$ORIGIN/../lib' "$program"
cp ../../LICENSE copyright "$scratch/$binary/share/doc/$name/"
pack "$binary" "$folder/$binary.tar.gz"

cd "$folder"
sha256sum "$source.tar.gz" "$binary.tar.gz" > SHA256SUMS
printf '%s\n' "$folder/$source.tar.gz" "$folder/$binary.tar.gz" "$folder/SHA256SUMS"
