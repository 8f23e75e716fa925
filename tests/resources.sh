#!/bin/sh
# What shirube does when the machine gives too little, and when a build would take most records away:
# it ends with a message and exit 3 (or 1), and the old output stays. resources.sh SHIRUBE SITE.
set -u
shirube=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$2/content" "$work/content"
failures=0

fail() {
  echo "$1"
  failures=$((failures + 1))
}

# build NAME EXIT... : the exit status must be one of these, and what is said no crash.
build() {
  name=$1
  shift
  "$shirube" build -C "$work" --today 2026-04-01 $more --quiet >"$work/said" 2>&1
  status=$?
  case " $* " in *" $status "*) ;; *) fail "$name: exit $status: $(cat "$work/said")" ;; esac
}

more=
build 'an ordinary build' 0
before=$(find "$work/output" -type f -exec cksum {} + | sort | cksum)

same() {
  [ "$before" = "$(find "$work/output" -type f -exec cksum {} + | sort | cksum)" ] || fail "$1: the output changed"
}

# From where the program does not even start (127) to where it has enough.
short=0
for kilobytes in 65000 70000 75000 80000 85000 90000 100000 120000; do
  for more in '--threads 1' '--threads 4'; do
    (
      ulimit -v $kilobytes
      build "$kilobytes KB of memory" 0 3 127
      [ "$status" = 3 ] && grep -q U005 "$work/said" && : >"$work/told"
      exit $failures
    ) || failures=$((failures + 1))
    same "$kilobytes KB of memory"
  done
done
[ -e "$work/told" ] || fail 'no size of memory was too small'

more=
echo '# changed' >>"$work/content/site.yaml"
sed -i 's/^title: /title: 新しい/' "$work/content/site.yaml"
(
  trap '' XFSZ
  ulimit -f 1
  "$shirube" build -C "$work" --today 2026-04-01 --quiet 2>&1 | cat >/dev/null
)
same 'no room for files'

# Fourteen facilities are published, then lost.
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do
  cat >"$work/content/facilities/many-$i.yaml" <<RECORD
name: みほん施設$i
kana: みほんしせつ
kind: 診療所
municipality: $(basename "$(ls "$work"/content/municipalities/* | head -n 1)" | sed 's/\..*//')
address: 見本町1-$i
phone: 046-000-0001
owner: 見本課
source: {title: 見本の調査}
confirmed: 2026-03-01
RECORD
done
build 'more records' 0
before=$(find "$work/output" -type f -exec cksum {} + | sort | cksum)
rm "$work"/content/facilities/many-*.yaml
build 'lost records' 1
grep -q W040 "$work/said" || fail "lost records: $(cat "$work/said")"
same 'lost records'
more=--accept-removal
build 'agreed' 0
[ ! -e "$work/output/residents/facilities/many-1.html" ] || fail 'agreed: still there'

[ "$failures" -eq 0 ]
