#!/bin/sh
# Same input, same bytes: builds ROOT's content under every mix of threads, locale, time zone, umask,
# place and way of giving the date, and asks for one hash: repeatable.sh SHIRUBE ROOT DATE.
set -eu
shirube=$1
root=$2
today=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A Turkish locale (where lower-case I is not i) is made here when the machine has none.
if [ -z "${LOCPATH:-}" ] && ! locale -a 2>/dev/null | grep -qi '^tr_TR\.utf'; then
  mkdir "$work/locales"
  if localedef -i tr_TR -f UTF-8 "$work/locales/tr_TR.UTF-8" 2>/dev/null; then
    export LOCPATH="$work/locales"
  else
    echo "note: no Turkish locale and no way to make one"
  fi
fi

hash_of() {
  (cd "$1" && find . -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum) |
    sha256sum | cut -d ' ' -f 1
}

builds=0
first=
# expect_same WHAT FOLDER: the output in FOLDER is that of the first build.
expect_same() {
  hash=$(hash_of "$2")
  builds=$((builds + 1))
  if [ -z "$first" ]; then
    first=$hash
    keep=$2
    if [ "$(find "$2" -name '*.html' | wc -l)" -lt 2 ]; then
      echo "the first build has no pages"
      exit 1
    fi
  elif [ "$hash" != "$first" ]; then
    echo "another output: $1"
    diff -rq "$keep" "$2" | head -n 20
    exit 1
  else
    rm -rf "$2"
  fi
}

for threads in 1 2 8; do
  for locale in C tr_TR.UTF-8; do
    for zone in UTC Asia/Tokyo Pacific/Apia; do
      mask=022
      [ "$threads" -ne 2 ] || mask=077
      out="$work/out-$builds"
      (umask "$mask" && LC_ALL=$locale TZ=$zone "$shirube" build -C "$root" --output "$out" \
        --today "$today" --threads "$threads" --quiet)
      expect_same "threads $threads, locale $locale, zone $zone, umask $mask" "$out"
    done
  done
done

# Half past midnight in Japan is still the day before in most places where the machine may stand.
epoch=$(date -d "$today 00:30 +0900" +%s)
for zone in UTC Pacific/Apia America/Los_Angeles; do
  out="$work/out-$builds"
  SOURCE_DATE_EPOCH=$epoch TZ=$zone "$shirube" build -C "$root" --output "$out" --quiet
  expect_same "SOURCE_DATE_EPOCH, zone $zone" "$out"
done

# The same content in another place, in another order on the disk.
mkdir "$work/elsewhere"
for name in content data themes; do
  [ ! -d "$root/$name" ] || (cd "$root" && find "$name" -type f | LC_ALL=C sort -r |
    tar -c -f - -T -) | tar -x -f - -C "$work/elsewhere"
done
for file in "$root"/*.yaml; do
  [ ! -f "$file" ] || cp "$file" "$work/elsewhere/"
done
(cd "$work/elsewhere" && "$shirube" build --today "$today" --quiet)
expect_same "in another place" "$work/elsewhere/output"

echo "$builds builds, one output: $first"
