#!/usr/bin/env bash
# Downloads a guardlint release, compares it with the release's checksums and puts it on the path of the job.
# Reads VERSION (vX.Y.Z or latest) and the runner's own RUNNER_OS, RUNNER_ARCH, RUNNER_TEMP and GITHUB_PATH.
set -euo pipefail

releases=https://github.com/guardlint/guardlint/releases

fail() {
  echo "::error title=guardlint::$1"
  exit 2
}

fetch() { # URL [curl flags...]
  local url=$1
  shift
  curl --fail --silent --show-error --location --proto '=https' --tlsv1.2 --retry 3 "$@" "$url"
}

# `releases/latest` redirects to `releases/tag/vX.Y.Z`.
resolve() {
  if [[ ${VERSION:-latest} != latest ]]; then
    echo "$VERSION"
    return
  fi
  local landed
  landed=$(fetch "$releases/latest" --head --output /dev/null --write-out '%{url_effective}')
  echo "${landed##*/}"
}

platform() {
  local os arch
  case ${RUNNER_OS:-} in
    Linux) os=linux ;;
    macOS) os=darwin ;;
    Windows) os=windows ;;
    *) return 1 ;;
  esac
  case ${RUNNER_ARCH:-} in
    X64) arch=amd64 ;;
    ARM64) arch=arm64 ;;
    *) return 1 ;;
  esac
  echo "${os}_$arch"
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

unpack() { # ARCHIVE DIRECTORY
  case $1 in
    *.zip) unzip -q -o "$1" -d "$2" ;;
    *) tar -xzf "$1" -C "$2" ;;
  esac
}

version=$(resolve) || fail "the latest release cannot be found"
[[ $version =~ ^v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] || fail "version must be latest or like v1.2.3"
platform=$(platform) || fail "there is no release for ${RUNNER_OS:-this system} on ${RUNNER_ARCH:-this processor}"

archive=guardlint_${version#v}_$platform.tar.gz
[[ $platform != windows_* ]] || archive=${archive%.tar.gz}.zip

work=$(mktemp -d "$RUNNER_TEMP/guardlint.XXXXXX")
cd "$work"
fetch "$releases/download/$version/checksums.txt" --output checksums.txt || fail "release $version has no checksums"
fetch "$releases/download/$version/$archive" --output "$archive" || fail "release $version has no $archive"

want=$(awk -v name="$archive" '$2 == name { print $1 }' checksums.txt)
[[ -n $want ]] || fail "the checksums of $version do not list $archive"
[[ $(sha256 "$archive") == "$want" ]] || fail "$archive is not the file that the checksums of $version describe"

mkdir bin
unpack "$archive" bin
echo "$work/bin" >>"$GITHUB_PATH"
bin/guardlint version
