#!/bin/sh
# script/lint passes this repository, and each of its checks fails on a repository with one seeded
# fault: lint_test.sh ROOT.
set -eu
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

seed() {
  rm -rf "$work/repo"
  mkdir -p "$work/repo/node_modules"
  cp -R "$root/src" "$root/script" "$root/cmake" "$work/repo/"
  cp "$root/CMakeLists.txt" "$root/NOTICE" "$root/package-lock.json" "$root/.npmrc" "$work/repo/"
  cp -R "$root/node_modules/leaflet" "$work/repo/node_modules/"
  mkdir -p "$work/repo/src/base" "$work/repo/src/theme" "$work/repo/src/place" "$work/repo/tests"
}

# expect NAME: the check of this name fails, and it alone.
expect() {
  "$root/script/lint" "$work/repo" >"$work/said" 2>&1 && status=0 || status=$?
  if [ "$status" -ne 1 ] || [ "$(grep '^FAILED' "$work/said")" != "FAILED $1" ]; then
    echo "a seeded fault was not seen by: $1"
    cat "$work/said"
    failures=$((failures + 1))
  fi
}

seed
if ! "$root/script/lint" "$work/repo" >"$work/said" 2>&1; then
  echo "the repository itself does not pass"
  cat "$work/said"
  exit 1
fi

seed && echo '#include "command/build.h"' >"$work/repo/src/base/seeded.cc"
expect "includes go down the floors"
seed && echo '#include "place/place.h"' >"$work/repo/src/theme/seeded.cc"
expect "includes go down the floors"
seed && echo '#include "elsewhere/thing.h"' >"$work/repo/src/base/seeded.cc"
expect "includes go down the floors"
seed && printf '// One.\n#include "base/seeded_b.h"\n' >"$work/repo/src/base/seeded_a.h" &&
  printf '// Two.\n#include "base/seeded_a.h"\n' >"$work/repo/src/base/seeded_b.h"
expect "includes go down the floors"

# Inside src/site the layers are frame, parts and areas, and no area knows another.
seed && echo '#include "site/parts/cards.h"' >"$work/repo/src/site/frame/seeded.cc"
expect "includes go down the floors"
seed && echo '#include "site/areas/ask/ask.h"' >"$work/repo/src/site/parts/seeded.cc"
expect "includes go down the floors"
seed && echo '#include "site/areas/ask/ask.h"' >"$work/repo/src/site/areas/home/seeded.cc"
expect "includes go down the floors"
seed && echo '#include "site/plan.h"' >"$work/repo/src/site/areas/home/seeded.cc"
expect "includes go down the floors"
# A folder and what stands beside it in its room: only by their sources, no two headers in a circle.
seed && mkdir "$work/repo/src/place/seeded" &&
  echo '#include "place/seeded_noun.h"' >"$work/repo/src/place/seeded/inner.cc" &&
  printf '// A noun.\n' >"$work/repo/src/place/seeded_noun.h" &&
  echo '#include "place/seeded/inner.h"' >"$work/repo/src/place/seeded_noun.cc"
expect "includes go down the floors"

seed && yes '// line' | head -n 801 >"$work/repo/src/base/seeded.cc"
expect "no file is longer than 800 lines"
seed && echo '#pragma once' >"$work/repo/src/base/seeded.h"
expect "every header begins with its comment"
seed && echo 'using namespace std;' >"$work/repo/src/base/seeded.cc"
expect "no using namespace"
seed && echo 'int f(int c) { return std::tolower(c); }' >"$work/repo/src/base/seeded.cc"
expect "nothing in src depends on the locale"

# Words for readers in C++, beside comments, which may hold any.
seed && printf '// しるし\nauto lead() { return "ようこそ"; }  // 見出し\n' \
  >"$work/repo/src/site/parts/seeded.cc"
expect "what readers are told stands in themes/words"
grep -q '^src/site/parts/seeded.cc:2: ' "$work/said" || {
  echo "the place of a seeded word was not told"
  cat "$work/said"
  failures=$((failures + 1))
}
seed && echo 'auto sum = count + "件";' >>"$work/repo/src/publish/findings.cc"
expect "what readers are told stands in themes/words"
seed && echo 'auto area = name + "（";' >>"$work/repo/src/place/locate.cc"
expect "what readers are told stands in themes/words"

seed && echo 'set(curl, CURLOPT_SSL_VERIFYPEER, 0L);' >"$work/repo/src/place/seeded.cc"
expect "certificates are always checked"
seed && echo 'app.add_flag("--insecure", insecure);' >"$work/repo/src/place/seeded.cc"
expect "certificates are always checked"

scheme=https:  # kept apart: this file, too, names no place to download from
seed && sed -i "s|\"version\": \"1.9.4\",|&\"resolved\": \"$scheme//host.example/leaflet.tgz\",|" \
  "$work/repo/package-lock.json"
expect "no download hosts"
seed && echo "registry=$scheme//host.example/" >>"$work/repo/.npmrc"
expect "no download hosts"
seed && sed -i 's/Leaflet 1\.9\.4/Leaflet/' "$work/repo/NOTICE"
expect "NOTICE names what is used"
seed && echo 'find_package(Unheard REQUIRED)' >>"$work/repo/CMakeLists.txt"
expect "NOTICE names what is used"

[ "$failures" -eq 0 ]
