#!/usr/bin/env bash
# A Word file as LibreOffice sets it: a judge of the file, never a part of the product.
#   scripts/docx-to-pdf.sh FILE.docx OUTDIR [--as-is]
# Two settings that LibreOffice misreads are put right in the open document (judge.xba); --as-is leaves them. Passing
# through ODT would do it, too, but loses w:keepNext in the rows of a vertical stub. The official faces are answered
# with those of fonts/. Known: a character that first occurs in vertical text gets no width in LibreOffice's PDF.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
file=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
name=$(basename "${file%.docx}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FONTCONFIG_FILE="$here/judge-fonts.conf" XDG_CACHE_HOME="${XDG_CACHE_HOME:-$work}"
# LibreOffice may hang on a broken file.
office() { timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless "$@" >>"$work/log" 2>&1; }
if [ "${3:-}" = --as-is ]; then
  office --convert-to pdf --outdir "$work" "$file"
else
  office --terminate_after_init
  cp "$here/judge.xba" "$work/profile/user/basic/Standard/Module1.xba"
  cp "$file" "$work/in.docx"
  office "macro:///Standard.Module1.Convert(\"file://$work/in.docx\",\"file://$work/$name.pdf\")"
fi
[ -s "$work/$name.pdf" ] || { cat "$work/log" >&2; exit 1; }
mv "$work/$name.pdf" "$out/$name.pdf"
echo "$out/$name.pdf"
