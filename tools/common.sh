# shellcheck shell=bash
# What every script in tools/ shares: where things are, which versions are used, how to speak and how to fail.
# Sourced, never run. Refuses: to install anything (tools/setup does that) and to build anything (tools/dist does that).

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Versions. The wasm-bindgen tool must be exactly the library's version; wasm-opt's is in package-lock.json.
trunk_version=0.21.14
wasm_bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print; exit }' Cargo.lock)

# Tools live outside the tree and are shared by every checkout of this user.
cache=${FREEZE_FRAME_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/freeze-frame}
trunk_home=$cache/trunk-$trunk_version
wasm_bindgen_home=$cache/wasm-bindgen-$wasm_bindgen_version

# FREEZE_FRAME_ROAD=registries skips the ready-made downloads (rustup's server, GitHub) and builds from package registries at once.
road=${FREEZE_FRAME_ROAD:-any}

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
note() { printf '    %s\n' "$*" >&2; }
die() {
  printf '\033[1merror:\033[0m %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# The rustc of this user's own toolchain can compile for the web when it has the standard library for it.
own_rustc_knows_wasm() {
  local libraries
  [ "$road" != registries ] || return 1
  libraries=$(rustc --print sysroot 2>/dev/null)/lib/rustlib/wasm32-unknown-unknown/lib
  compgen -G "$libraries/libstd-*.rlib" >/dev/null
}

# Otherwise Debian's rustc does, with a standard library that tools/setup compiles once into a folder of its own.
# The folder's name carries everything the library was made from, so a newer compiler gets a new one.
debian_rustc=/usr/bin/rustc
wasm_std_home() {
  local version
  version=$("$debian_rustc" --version 2>/dev/null | cut -d' ' -f2) || return 1
  printf '%s/wasm-std-%s-%s' "$cache" "$version" "$(cksum <tools/wasm-std | cut -d' ' -f1)"
}
debian_rustc_knows_wasm() {
  local home
  [ -x "$debian_rustc" ] && home=$(wasm_std_home) && [ -e "$home/complete" ]
}

debian_lld() {
  local linker
  for linker in wasm-ld wasm-ld-22 /usr/bin/wasm-ld-[0-9]*; do
    if have "$linker"; then
      printf '%s' "$linker"
      return
    fi
  done
  return 1
}

# Put the page's toolchain in force for the commands that follow. The page has a target directory of its own,
# so that building it and testing natively neither wait for each other nor undo each other's work.
use_web_toolchain() {
  export PATH="$trunk_home/bin:$wasm_bindgen_home/bin:$root/node_modules/.bin:$PATH"
  export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$root/target}/web-page"
  export TRUNK_SKIP_VERSION_CHECK=true
  # A Rust backtrace in a build error hides the error; and Trunk reads NO_COLOR as true or false, not as "set".
  export RUST_BACKTRACE=0
  [ -z "${NO_COLOR:-}" ] || export NO_COLOR=true
  if ! own_rustc_knows_wasm; then
    debian_rustc_knows_wasm || die "no Rust compiler here can build for the web" "run: make tools"
    export RUSTC=$debian_rustc
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_lld)
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--sysroot=$(wasm_std_home)"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS
  fi
}

# The browser that tests and screenshots drive: $CHROMIUM, or the first one found.
find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "$cache"/browsers/chromium-*/chrome-linux*/chrome; do
    if [ -n "$candidate" ] && have "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

# Firefox, and the web server that docs/self-hosting.md configures: those named, or the first ones found.
find_firefox() {
  local candidate
  for candidate in "${FIREFOX:-}" firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox; do
    if [ -n "$candidate" ] && have "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}
find_nginx() {
  local candidate
  for candidate in "${NGINX:-}" nginx /usr/sbin/nginx; do
    if [ -n "$candidate" ] && have "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}
