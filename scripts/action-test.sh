#!/usr/bin/env bash
# action-test.sh tests the two scripts of the action with a stand-in for guardlint and for the download.
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/stubs" "$work/served" "$work/tmp"

cat >"$work/stubs/guardlint" <<'STUB'
#!/usr/bin/env bash
printf '%s\n' "$@" >"$STUB_ARGS"
for arg in "$@"; do
  case $arg in
    json=*) echo '{"findings":[{"verdict":"violation","suppressed":null},{"verdict":"undecided","suppressed":null},{"verdict":"violation","suppressed":{}}]}' >"${arg#json=}" ;;
    sarif=*) echo '{}' >"${arg#sarif=}" ;;
    markdown=*) for ((i = 0; i < ${STUB_SUMMARY_LINES:-1}; i++)); do echo "a line of the summary"; done >"${arg#markdown=}" ;;
  esac
done
exit "${STUB_STATUS:-0}"
STUB

cat >"$work/stubs/curl" <<'STUB'
#!/usr/bin/env bash
url=${*: -1} out=
while (($#)); do [[ $1 != --output ]] || out=$2; shift; done
case $url in
  */releases/latest) printf 'https://github.com/guardlint/guardlint/releases/tag/v1.2.3' ;;
  https://github.com/guardlint/guardlint/releases/download/v1.2.3/*) cp "$STUB_SERVED/${url##*/}" "$out" ;;
  *) exit 22 ;;
esac
STUB
chmod +x "$work"/stubs/*

export PATH=$work/stubs:$PATH STUB_ARGS=$work/args STUB_SERVED=$work/served
export RUNNER_TEMP=$work/tmp GITHUB_OUTPUT=$work/output GITHUB_STEP_SUMMARY=$work/summary GITHUB_PATH=$work/path

failures=0
check() { # WHAT WANT GOT
  if [[ $2 == "$3" ]]; then return; fi
  printf 'FAIL %s\n  want %q\n  got  %q\n' "$1" "$2" "$3"
  failures=$((failures + 1))
}

status_of() { # [NAME=VALUE...] SCRIPT runs it and prints its exit status
  : >"$GITHUB_OUTPUT" && : >"$GITHUB_STEP_SUMMARY" && : >"$GITHUB_PATH" && rm -f "$STUB_ARGS"
  local status=0
  env "${@:1:$#-1}" "$scripts/${*: -1}" >"$work/log" 2>&1 || status=$?
  echo "$status"
}

tail_args() { tail -n "$1" "$STUB_ARGS"; }

# What the run script hands over, and what it hands back.
cd "$work/tmp"
got=$(status_of STUB_STATUS=1 LINT_PATHS=$'a dir\n-x\r\n\n$(touch pwned)' LINT_ARGS=$'--skip-rule\ns3-*' LINT_FAIL_ON=high \
  LINT_SARIF='out dir.sarif' LINT_ANNOTATIONS=true LINT_SUMMARY=true action-run.sh)
check "status is guardlint's" 1 "$got"
check "arguments stay whole" $'--fail-on\nhigh\n--skip-rule\ns3-*\n--\na dir\n-x\n$(touch pwned)' "$(tail_args 8)"
check "annotations go to the console" $'scan\n--report\ngithub' "$(head -n 3 "$STUB_ARGS")"
check "nothing is evaluated" no "$([[ -e pwned ]] && echo yes || echo no)"
check "outputs" $'exit-code=1\nfindings=1\nsarif=out dir.sarif' "$(cat "$GITHUB_OUTPUT")"
check "summary" "a line of the summary" "$(cat "$GITHUB_STEP_SUMMARY")"

got=$(status_of STUB_STATUS=3 LINT_PATHS=. action-run.sh)
check "status 3 survives" 3 "$got"
check "an empty input is left out" no "$(grep -qE -- '--fail-on|sarif=|markdown=' "$STUB_ARGS" && echo yes || echo no)"
check "no sarif, no output" "sarif=" "$(tail -n 1 "$GITHUB_OUTPUT")"

got=$(status_of LINT_PATHS=. LINT_SUMMARY=true STUB_SUMMARY_LINES=60000 action-run.sh)
check "a long summary is no failure" 0 "$got"
check "a long summary is cut" yes "$( (($(wc -c <"$GITHUB_STEP_SUMMARY") < 1048576)) && echo yes || echo no)"
check "a cut summary has whole lines" "" "$(grep -vxm 1 'a line of the summary' "$GITHUB_STEP_SUMMARY")"
check "and says that it was cut" 1 "$(grep -c 'longer than GitHub shows' "$GITHUB_STEP_SUMMARY")"

got=$(status_of LINT_PATHS=. LINT_SARIF=$'x\nfindings=0' action-run.sh)
check "a name cannot forge an output" 2 "$got"
check "and guardlint is not run" no "$([[ -e $STUB_ARGS ]] && echo yes || echo no)"

# What the install script accepts.
printf '#!/bin/sh\necho installed\n' >"$work/tmp/guardlint"
chmod +x "$work/tmp/guardlint"
tar -czf "$work/served/guardlint_1.2.3_linux_amd64.tar.gz" -C "$work/tmp" guardlint
(cd "$work/served" && sha256sum ./*.tar.gz | sed 's|\./||' >checksums.txt)

runner=(RUNNER_OS=Linux RUNNER_ARCH=X64)
refused() { # WHAT REASON [NAME=VALUE...]
  check "$1 is refused" 2 "$(status_of "${@:3}" action-install.sh)"
  check "$1 is refused for its reason" "::error title=guardlint::$2" "$(tail -n 1 "$work/log")"
  check "$1 is not put on the path" "" "$(cat "$GITHUB_PATH")"
}
check "a release is installed" 0 "$(status_of "${runner[@]}" VERSION=v1.2.3 action-install.sh)"
check "and put on the path" installed "$("$(cat "$GITHUB_PATH")/guardlint" version)"
check "latest is resolved" 0 "$(status_of "${runner[@]}" VERSION=latest action-install.sh)"
refused "an odd version" "version must be latest or like v1.2.3" "${runner[@]}" VERSION='v1.2.3/../../evil'
refused "an unknown version" "release v9.9.9 has no checksums" "${runner[@]}" VERSION=v9.9.9
refused "an unknown processor" "there is no release for Linux on S390X" RUNNER_OS=Linux RUNNER_ARCH=S390X VERSION=v1.2.3

cp "$work/served/checksums.txt" "$work/checksums"
echo "0000  guardlint_1.2.3_darwin_arm64.tar.gz" >"$work/served/checksums.txt"
refused "an unlisted archive" "the checksums of v1.2.3 do not list guardlint_1.2.3_linux_amd64.tar.gz" "${runner[@]}" VERSION=v1.2.3
cp "$work/checksums" "$work/served/checksums.txt"
echo '# changed' >>"$work/tmp/guardlint"
tar -czf "$work/served/guardlint_1.2.3_linux_amd64.tar.gz" -C "$work/tmp" guardlint
refused "a changed archive" "guardlint_1.2.3_linux_amd64.tar.gz is not the file that the checksums of v1.2.3 describe" "${runner[@]}" VERSION=v1.2.3

((failures == 0)) || exit 1
echo "ok  action scripts"
