# Sourced by quickstart and test: the tools and libraries the build needs.
# Checks first, installs only what is missing and only where that is permitted.

swift_needed=6.2

say() { printf '%s\n' "==> $*" >&2; }
fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# What is not there yet, as package names of Debian and Ubuntu.
missing_packages() {
  command -v pkg-config >/dev/null || printf '%s\n' pkg-config
  pkg-config --exists sqlite3 2>/dev/null || printf '%s\n' libsqlite3-dev
  pkg-config --exists libxml-2.0 2>/dev/null || printf '%s\n' libxml2-dev
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || fail \
    "Missing (names of Debian): ${missing[*]}." \
    "Install them with the package manager of this system, then run this again."

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      fail "Missing: ${missing[*]}. Run this, then start again:" \
        "  sudo apt-get update && sudo apt-get install -y ${missing[*]}"
    fi
  fi
  say "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -q >&2 &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "${missing[@]}" >&2 ||
    fail "The packages could not be installed. Try it by hand:" \
      "  apt-get update && apt-get install -y ${missing[*]}"
}

check_swift() {
  command -v swift >/dev/null || fail \
    "Swift is missing. Get version $swift_needed or later from https://swift.org/install, then run this again."
  local found
  found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [ "$(printf '%s\n' "$swift_needed" "${found:-0}" | sort -V | head -n 1)" = "$swift_needed" ] || fail \
    "Swift ${found:-of an unknown version} is too old: $swift_needed or later is needed (https://swift.org/install)."
  say "Swift $found"
}

set_up() {
  check_swift
  install_packages
}
