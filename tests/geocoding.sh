#!/bin/sh
# The commands that work without a project: `gazetteer import` and `geocode --format csv`. What they
# print and how they end is compared with EXPECT/*: geocoding.sh SHIRUBE FOLDER [--update].
set -eu
shirube=$1
input=$2
update=${3:-}
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cp "$input"/*.csv "$input/addresses.txt" "$work/"
cd "$work"
failures=0

# run NAME ARGUMENTS...: compares the output, the messages and the exit code with expect/NAME.
run() {
  name=$1
  shift
  : >said
  "$shirube" "$@" <addresses.txt >said 2>messages && status=0 || status=$?
  {
    cat said
    echo "--- messages"
    cat messages
    echo "--- exit $status"
  } >got
  if [ -n "$update" ]; then
    cp got "$input/expect/$name"
  elif ! diff -u "$input/expect/$name" got; then
    echo "not as expected: $name"
    failures=$((failures + 1))
  fi
}

# is WHAT TEST...: fails unless the test holds.
is() {
  what=$1
  shift
  "$@" || {
    echo "not so: $what"
    failures=$((failures + 1))
  }
}

run import gazetteer import towns.csv --out towns --source '見本'
run geocode geocode --format csv --gazetteer towns
cp towns first
run import_order gazetteer import blocks.csv towns.csv --out towns
run geocode_blocks geocode --format csv --gazetteer towns
run import_only gazetteer import towns.csv --out few --only 厚木市
run geocode_only geocode --format csv --gazetteer few
run import_points gazetteer import points.csv --out few
run import_english gazetteer import towns.csv --out few --lang en

# What fails leaves the file that was there.
cp towns before
run import_unknown gazetteer import unknown.csv --out towns
run import_one_unknown gazetteer import towns.csv unknown.csv --out towns
run import_missing gazetteer import nowhere.csv --out towns
run import_none gazetteer import towns.csv --out towns --only 大阪市
run import_picture gazetteer import first --out towns
is "a failed import leaves the file that was there" cmp -s before towns
run import_no_folder gazetteer import towns.csv --out nowhere/towns
mkdir folder
run import_onto_folder gazetteer import towns.csv --out folder
is "a failed import leaves nothing beside it" test ! -e folder.new
run usage_no_out gazetteer import towns.csv
run usage_no_import gazetteer

run geocode_missing geocode --format csv --gazetteer nowhere
run geocode_foreign geocode --format csv --gazetteer towns.csv
head -c 400 towns >short
run geocode_short geocode --format csv --gazetteer short
: >empty
run geocode_empty geocode --format csv --gazetteer empty
# The last byte is in the last leaf: that of 海老名市.
{ head -c -1 first && printf '\377'; } >damaged
run geocode_damaged geocode --format csv --gazetteer damaged

# A reader that has seen enough ends the command, however long the input is.
yes 厚木市中町3-17 | "$shirube" geocode --format csv --gazetteer towns 2>messages | head -n 2 >said
is "a closed output ends the command" test "$(wc -l <said)" -eq 2

[ "$failures" -eq 0 ]
