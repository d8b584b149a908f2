#!/usr/bin/env bash
# completions.sh writes the shell completions that a release ships into ./bin/completions.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rm -rf bin/completions
mkdir -p bin/completions
for shell in bash zsh fish; do
  go run ./cmd/guardlint completion "$shell" >"bin/completions/guardlint.$shell"
done
