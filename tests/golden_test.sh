#!/bin/sh
# The golden-site runner itself: it passes a good site and fails every way a site can be wrong. A
# stand-in takes the place of shirube: golden_test.sh GOLDEN.
set -eu
golden=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# Writes content/page to output/, says it on standard error, and ends with 1 when content/fault is
# there. With content/race it writes the number of threads.
cat >"$work/shirube" <<'STAND_IN'
#!/bin/sh
threads=
command=$1
while [ $# -gt 0 ]; do
  [ "$1" != --threads ] || threads=$2
  shift
done
if [ -f content/fault ]; then echo "content/fault:1:1: a fault" >&2 && exit 1; fi
mkdir -p output/residents
cp content/page output/residents/index.html
if [ -f content/race ]; then echo "$threads" >output/residents/race; fi
echo "$command" >&2
echo printed
STAND_IN
chmod +x "$work/shirube"

seed() {
  rm -rf "$work/site"
  mkdir -p "$work/site/content" "$work/site/expect/output/residents"
  echo hello >"$work/site/content/page"
  echo hello >"$work/site/expect/output/residents/index.html"
  echo build >"$work/site/expect/messages.txt"
  echo 0 >"$work/site/expect/exit"
}

# expect STATUS WHAT: the runner ends with STATUS and says WHAT.
expect() {
  "$golden" "$work/shirube" "$work/site" >"$work/said" 2>&1 && status=0 || status=$?
  if [ "$status" -ne "$1" ] || ! { cat "$work/said" && echo; } | grep -q "$2"; then
    echo "expected $1 and «$2», but it was $status and:"
    cat "$work/said"
    failures=$((failures + 1))
  fi
}

seed && expect 0 '^$'
seed && echo other >"$work/site/content/page" && expect 1 'output/residents/index.html is not as'
seed && touch "$work/site/content/fault" && expect 1 'the exit code is not as expected'
seed && echo more >>"$work/site/expect/messages.txt" && expect 1 'standard error is not as expected'
seed && echo printed >"$work/site/expect/printed.txt" && expect 0 '^$'
seed && echo other >"$work/site/expect/printed.txt" && expect 1 'standard output is not as expected'
seed && touch "$work/site/expect/output/residents/more" && expect 1 'more was not written'
seed && echo residents/index.html >"$work/site/expect/absent.txt" && expect 1 'must not be written'
seed && touch "$work/site/content/race" && expect 1 'race depends on the number of threads'
seed && echo check >"$work/site/arguments" && expect 1 '+ check'

seed && echo other >"$work/site/content/page"
"$golden" "$work/shirube" "$work/site" --update
expect 0 '^$'

[ "$failures" -eq 0 ]
