#!/usr/bin/env bash
# Runs guardlint for the action, reports to GitHub and exits with guardlint's own status.
# Reads LINT_PATHS and LINT_ARGS (one entry a line), LINT_FAIL_ON, LINT_SARIF, LINT_ANNOTATIONS and LINT_SUMMARY, and the
# runner's own RUNNER_TEMP, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY. An empty input leaves guardlint's default in place.
set -euo pipefail

summary_limit=900000 # bytes; GitHub refuses a summary of more than 1 MiB

work=$(mktemp -d "$RUNNER_TEMP/guardlint.XXXXXX")
trap 'rm -rf "$work"' EXIT

args=(scan)
add_lines() { # appends each line of $1 that is not empty as an argument of its own
  local line
  while IFS= read -r line; do
    line=${line%$'\r'}
    if [[ -n $line ]]; then args+=("$line"); fi
  done <<<"$1"
}

sarif=${LINT_SARIF:-}
if [[ $sarif == *[$'\r\n']* ]]; then
  echo "::error title=guardlint::the name of the SARIF file must be one line"
  exit 2
fi

console=text
if [[ ${LINT_ANNOTATIONS:-} == true ]]; then console=github; fi
args+=(--report "$console" --report "json=$work/report.json")
if [[ -n $sarif ]]; then args+=(--report "sarif=$sarif"); fi
if [[ ${LINT_SUMMARY:-} == true ]]; then args+=(--report "markdown=$work/summary.md"); fi
if [[ -n ${LINT_FAIL_ON:-} ]]; then args+=(--fail-on "$LINT_FAIL_ON"); fi
add_lines "${LINT_ARGS:-}"
args+=(--)
add_lines "${LINT_PATHS:-}"

status=0
guardlint "${args[@]}" || status=$?

if [[ -s $work/summary.md ]]; then
  if (($(wc -c <"$work/summary.md") <= summary_limit)); then
    cat "$work/summary.md"
  else # whole lines only
    head -c "$summary_limit" "$work/summary.md" | sed '$d'
    printf '\n_The summary is longer than GitHub shows; the rest is in the SARIF and JSON reports._\n'
  fi >>"$GITHUB_STEP_SUMMARY"
fi

findings=
if [[ -s $work/report.json ]] && command -v jq >/dev/null; then
  findings=$(jq '[.findings[] | select(.verdict == "violation" and .suppressed == null)] | length' "$work/report.json")
fi
if [[ ! -s $sarif ]]; then sarif=; fi
printf '%s\n' "exit-code=$status" "findings=$findings" "sarif=$sarif" >>"$GITHUB_OUTPUT"

exit "$status"
