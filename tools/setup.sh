#!/bin/sh
# Install the packages of Debian or Ubuntu that are missing. `setup.sh` alone: what the plugin and its demo need;
# `setup.sh lint`: what linters and the zip need, without QGIS; `setup.sh tests`: all that tests and comparisons need.
# `setup.sh i18n`: what compiles translations.
# With everything there already it only looks, and needs neither root nor network.
set -eu
cd "$(dirname "$0")/.."

plugin="
    qgis qgis-providers python3-qgis qgis-server
    saga gdal-bin python3-gdal
    postgresql python3-psycopg2 python3-numpy
    python3-matplotlib
    ca-certificates
"
# ISA-L compresses mosaics; on other processors, GDAL does.
case "$(dpkg --print-architecture)" in
amd64 | arm64) plugin="$plugin libisal2" ;;
esac
# mypy reads the types of numpy and psycopg; PyQt 6, which pip installs, loads the libraries (glib's own has two names).
lint="
    python3-venv python3-numpy python3-psycopg git ca-certificates
    libegl1 libgl1 libglib2.0-bin libfontconfig1 libxkbcommon0 libdbus-1-3
"
# Ubuntu's Chromium is a snap, which these packages bring.
browser="chromium chromium-driver"
! grep -q "^ID=ubuntu" /etc/os-release || browser="chromium-browser chromium-chromedriver"
tests="
    python3-owslib python3-jsonschema curl
    python3-pytest python3-pytest-cov python3-pytest-timeout python3-pytest-xdist python3-hypothesis
    xvfb imagemagick parallel debootstrap
    nginx pgbouncer python3-selenium $browser
    slurmctld slurmd slurm-client munge python3-distributed
    iproute2 libfaketime
"

is_installed() {
    test "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Run this as root, or install sudo: $*" >&2
        exit 1
    fi
}

install_packages() {
    # Debian's postgresql makes and starts a cluster of its own for the whole machine; the project needs only the programs.
    no_cluster=/etc/postgresql-common/createcluster.d/tile-jobs-setup.conf
    as_root mkdir -p "${no_cluster%/*}"
    echo "create_main_cluster = false" | as_root tee "$no_cluster" >/dev/null
    trap 'as_root rm -f "$no_cluster"' EXIT
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"
    # The tests start their own; Debian's would serve a page on port 80, and a pool, from now on.
    for service in nginx pgbouncer slurmctld slurmd munge; do
        case " $* " in
        *" $service "*) [ ! -d /run/systemd/system ] || as_root systemctl disable --now "$service" ;;
        esac
    done
}

case "${1:-}" in
"") packages=$plugin ;;
lint) packages=$lint ;;
tests) packages="$plugin $lint $tests" ;;
i18n) packages="python3 qttools5-dev-tools" ;;
*) echo "usage: setup.sh [lint|tests|i18n]" >&2 && exit 2 ;;
esac
missing=""
for package in $packages; do
    is_installed "$package" || missing="$missing $package"
done
# shellcheck disable=SC2086 # one word a package
[ -z "$missing" ] || install_packages $missing
echo "Everything needed is installed."
