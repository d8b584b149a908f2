#!/usr/bin/env bash
# fuzz.sh [DURATION] runs every fuzz target of the module for DURATION (default 10s) and stops at the first finding.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
duration=${1:-10s}

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Up to Go 1.26 the coordinator can report its own deadline as a failure when -fuzztime ends (golang.org/issue/75804).
# A real finding says more than that: it panics, times out or writes its input.
only_deadline() {
  grep -q 'context deadline exceeded' "$log" && ! grep -qE 'Failing input|panic:|fatal error|test timed out|^ {4}[^ ]+\.go:' "$log"
}

fuzz() { # PACKAGE TARGET
  echo "fuzz $2 in $1"
  go test -run='^$' -fuzz="^$2\$" -fuzztime="$duration" -fuzzminimizetime=10x "$1" >"$log" 2>&1 && { tail -n 1 "$log"; return; }
  cat "$log"
  only_deadline || return 1
  echo "the deadline alone is not a finding"
}

# `go test -list` prints a package's targets, then "ok PACKAGE TIME".
targets=$(go test -list='^Fuzz' ./... | awk '/^Fuzz/ { names[n++] = $1 } $1 == "ok" { while (n) print $2, names[--n] }')
[[ -n $targets ]] || { echo "no fuzz targets"; exit 0; }

while read -r package target; do
  fuzz "$package" "$target" </dev/null
done <<<"$targets"
