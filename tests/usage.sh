#!/bin/sh
# What the command line says to wrong words, in the words of editors: usage.sh SHIRUBE EXPECTED.
# EXPECTED holds for each try the words after a $, and below them the reasons with what was meant.
set -u
shirube=$1
expected=$2
said=$(sed -n 's/^\$ *//p' "$expected" | while IFS= read -r words; do
  echo "\$ $words"
  # shellcheck disable=SC2086 # several words
  "$shirube" $words 2>&1 </dev/null | sed -n \
    -e 's/^エラー U001  コマンドの使い方が違います（\(.*\)）。$/\1/p' \
    -e 's/^error U001  Wrong usage (\(.*\))\.$/\1/p' \
    -e 's/^  直し方 \(「.*」ではありませんか。\).*$/\1/p' \
    -e 's/^  remedy: \(Did you mean .*?\).*$/\1/p'
done)
if [ "$said" != "$(cat "$expected")" ]; then
  printf '%s\n' "$said" | diff "$expected" -
  exit 1
fi
