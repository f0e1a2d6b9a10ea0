#!/bin/sh
# Builds the seven faces into a directory: sh fonts/build/build.sh OUT
# Needs npm, apt-get, dpkg-deb and Debian's python3-fonttools (4.38.0: another version may order bytes otherwise).
# Sources come by package name through the clients as they are set up, so no address is written here.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:?usage: build.sh OUT}"
out=$(cd "$1" && pwd)
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir packages sources

# Prints the archive's name. Debian drops old versions: when the pinned one is gone the current one is
# taken, and the checksum below tells whether the face in it is still the same.
fetch() {
  case $1 in
    npm) npm pack --silent --pack-destination packages "$2@$3" | sed 's|^|packages/|' ;;
    apt)
      (cd packages && { apt-get download "$2=$3" || apt-get download "$2"; } >&2)
      ls packages/"$2"_*.deb ;;
  esac
}

unpack() {
  case $1 in
    *.tgz) tar -xzOf "$1" "$2" ;;
    *.deb) dpkg-deb --fsys-tarfile "$1" | tar -xOf - "$2" ;;
  esac
}

last=
tab=$(printf '\t')
grep -v '^#' "$here/sources.tsv" > list
while IFS=$tab read -r client package version member sum; do
  if [ "$package" != "$last" ]; then
    archive=$(fetch "$client" "$package" "$version" < /dev/null)
    last=$package
  fi
  file=sources/$(basename "$member")
  unpack "$archive" "$member" > "$file"
  echo "$sum  $file" | sha256sum -c -
done < list

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1704067200} PYTHONHASHSEED=0 "$python" "$here/build.py" sources "$out"
