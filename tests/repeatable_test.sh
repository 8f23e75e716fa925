#!/bin/sh
# repeatable.sh passes a builder that gives the same bytes, and fails one whose bytes hang on the
# threads, the locale, the time zone, the umask or the place. A stand-in takes the place of shirube:
# repeatable_test.sh REPEATABLE.
set -eu
repeatable=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

cat >"$work/shirube" <<'STAND_IN'
#!/bin/sh
out=output
while [ $# -gt 0 ]; do
  case $1 in
    --output) out=$2 ;;
    --threads) threads=$2 ;;
    -C) cd "$2" ;;
  esac
  shift
done
mkdir -p "$out"
cp content/*.html "$out/"
case $(cat content/seeded) in
  threads) echo "${threads:-}" ;;
  locale) echo "$LC_ALL" ;;
  zone) date ;;
  umask) umask ;;
  place) pwd ;;
esac >"$out/seeded"
STAND_IN
chmod +x "$work/shirube"
mkdir -p "$work/root/content"
touch "$work/root/content/a.html" "$work/root/content/b.html"

# expect STATUS FAULT: with this seeded fault, repeatable.sh ends with STATUS.
expect() {
  echo "$2" >"$work/root/content/seeded"
  LOCPATH=$work sh "$repeatable" "$work/shirube" "$work/root" 2026-04-01 \
    >"$work/said" 2>&1 && status=0 || status=$?
  if [ "$status" -ne "$1" ]; then
    echo "with «$2» expected $1, but it was $status and:"
    cat "$work/said"
    failures=$((failures + 1))
  fi
}

expect 0 none
for fault in threads locale zone umask place; do
  expect 1 "$fault"
done

[ "$failures" -eq 0 ]
