# What script/site and script/test share; read with `.`, not run.
# shellcheck shell=sh disable=SC2034 # what is set here is used by who reads this
#
#   prepare_packages PACKAGE...   installs the Debian packages that are missing, if any
#   prepare_build PRESET TARGET...  configures build/PRESET once and builds the targets

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 3
}

# Node, npm, Chromium, Java and git may come from elsewhere than Debian's packages, so their commands count.
missing_packages() {
  {
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true
    command -v node >/dev/null && echo nodejs installed
    command -v npm >/dev/null && echo npm installed
    command -v git >/dev/null && echo git installed
    command -v "${CHROMIUM:-chromium}" >/dev/null && echo chromium installed
    command -v java >/dev/null && echo default-jre-headless installed
  } | awk -v wanted="$*" '
    $2 == "installed" { installed[$1] = 1 }
    END {
      count = split(wanted, names)
      for (i = 1; i <= count; ++i) if (!(names[i] in installed)) print names[i]
    }'
}

prepare_packages() {
  missing=$(missing_packages "$@" | tr '\n' ' ')
  if [ -z "$missing" ]; then
    return
  fi
  if ! command -v apt-get >/dev/null; then
    fail "These packages are missing, and there is no apt-get to install them: $missing"
  fi
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "As root, please: apt-get install $missing"
    sudo=sudo
  fi
  say "Installing: $missing"
  log=$(mktemp)
  $sudo apt-get update -q </dev/null >/dev/null ||
    say "apt-get update did not succeed; trying with the package lists that are here"
  # shellcheck disable=SC2086 # a list of words
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing \
    </dev/null >"$log" 2>&1 || {
    cat "$log" >&2
    fail "apt-get install did not succeed"
  }
  rm -f "$log"
}

prepare_build() {
  preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then
    say "Configuring build/$preset"
    mkdir -p "build/$preset"
    cmake --preset "$preset" >"build/$preset/configure.log" 2>&1 || {
      cat "build/$preset/configure.log" >&2
      fail "cmake did not succeed"
    }
  fi
  say "Building ${*:-everything} in build/$preset"
  if [ -t 1 ]; then
    ninja -C "build/$preset" "$@"
  else
    ninja -C "build/$preset" --quiet "$@"
  fi
}

build_packages="g++ cmake ninja-build pkg-config ccache libyaml-cpp-dev libcmark-gfm-dev
  libcmark-gfm-extensions-dev libfmt-dev libicu-dev libxxhash-dev libqrencode-dev
  libcpp-httplib-dev nlohmann-json3-dev libcurl4-openssl-dev zlib1g-dev catch2 libssl-dev
  nodejs npm"
# Time zones and locales are there so that a build under others is really tried.
test_packages="chromium default-jre-headless fonts-noto-cjk git locales tzdata"
