#!/usr/bin/env bash
# Word files as LibreOffice sets them: a judge of the files, never a part of the product.
#   scripts/docx-to-pdf.sh FILE.docx... OUTDIR [--as-is]
# Two settings that LibreOffice misreads are put right in the open document (judge.xba); --as-is leaves them. Passing
# through ODT would do it, too, but loses w:keepNext in the rows of a vertical stub. The official faces are answered
# with those of fonts/. Known: a character that first occurs in vertical text gets no width in LibreOffice's PDF.
# One start of LibreOffice takes all the files; their names must differ.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
as_is=
[ "${*: -1}" = --as-is ] && { as_is=1; set -- "${@:1:$#-1}"; }
mkdir -p "${*: -1}"
out=$(realpath "${*: -1}")
set -- "${@:1:$#-1}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export FONTCONFIG_FILE="$here/judge-fonts.conf" XDG_CACHE_HOME="${XDG_CACHE_HOME:-$work}"
# LibreOffice may hang on a broken file.
office() { timeout $((110 + 10 * files)) soffice "-env:UserInstallation=file://$work/profile" --headless "$@" >>"$work/log" 2>&1; }
files=$#
mkdir "$work/in" "$work/out"
cp "$@" "$work/in"
if [ "$as_is" ]; then
  office --convert-to pdf --outdir "$work/out" "$work"/in/*
else
  office --terminate_after_init
  cp "$here/judge.xba" "$work/profile/user/basic/Standard/Module1.xba"
  office "macro:///Standard.Module1.ConvertAll(\"file://$work/in/\",\"file://$work/out/\")"
fi
for file; do
  name=$(basename "${file%.docx}").pdf
  [ -s "$work/out/$name" ] || { echo "no $name" >&2; cat "$work/log" >&2; exit 1; }
  mv "$work/out/$name" "$out/$name"
  echo "$out/$name"
done
