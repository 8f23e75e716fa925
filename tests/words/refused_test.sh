#!/bin/sh
# Lists of words with one fault each are refused with the line: refused_test.sh MAKE_WORDS.
set -eu
make_words=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/words"
failures=0

# refuses LINE WHAT JAPANESE [ENGLISH]
refuses() {
  printf '%b' "$3" >"$work/ja.txt"
  printf '%b' "${4:-}" >"$work/en.txt"
  if "$make_words" "$work" sample "$work/ja.txt" "$work/en.txt" 2>"$work/said" ||
    ! grep -q "\.txt:$1: .*$2" "$work/said"; then
    echo "not refused in line $1 with '$2':"
    cat "$work/said"
    failures=$((failures + 1))
  fi
}

refuses 2 'name = sentence' 'a = あ\nb: い\n'
refuses 1 'a name has' 'Title = あ\n'
refuses 2 'said twice' 'a = あ\na = い\n'
refuses 1 'blank' 'a = あ \n'
refuses 1 'without its }' 'a = あ{town\n'
refuses 1 'no parameter' 'a = あ{town:text}\n'
refuses 1 'no name of the Japanese' 'a = あ\n' 'b = b\n'
refuses 2 'not in the Japanese' 'a = あ{town}\n' '# English\na = {place}\n'

printf 'a = あ{town}\n' >"$work/ja.txt"
"$make_words" "$work" sample "$work/ja.txt" || failures=$((failures + 1))
before=$(cat "$work/words/sample.h")
printf 'a = {town}い\n' >"$work/ja.txt"
"$make_words" "$work" sample "$work/ja.txt" || failures=$((failures + 1))
if [ "$before" != "$(cat "$work/words/sample.h")" ]; then
  echo "another text changed the header"
  failures=$((failures + 1))
fi
[ "$failures" -eq 0 ]
