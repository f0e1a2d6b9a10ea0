#!/usr/bin/env bash
# A Word file as LibreOffice sets it: a judge of the file, never a part of the product.
#   scripts/docx-to-pdf.sh FILE.docx OUTDIR [--as-is]
# LibreOffice 7.4 takes w:overflowPunct for its opposite and does not read w:autoSpaceDE/DN, so the file passes through
# flat ODT, where both are put right; --as-is leaves them. The official faces are answered with fonts/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
name=$(basename "${file%.docx}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FONTCONFIG_FILE="$here/judge-fonts.conf" XDG_CACHE_HOME="${XDG_CACHE_HOME:-$work}"
convert() { soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" "$3" >"$work/log" 2>&1; }
if [ "${3:-}" = --as-is ]; then
  convert pdf "$out" "$file"
else
  convert fodt "$work" "$file"
  sed -i -e 's/style:text-autospace="ideograph-alpha"/style:text-autospace="none"/g' \
    -e 's/style:punctuation-wrap="hanging"/style:punctuation-wrap="simple"/g' "$work/$name.fodt"
  convert pdf "$out" "$work/$name.fodt"
fi
[ -s "$out/$name.pdf" ] || { cat "$work/log" >&2; exit 1; }
echo "$out/$name.pdf"
