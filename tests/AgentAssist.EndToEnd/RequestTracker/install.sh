#!/usr/bin/env bash
# Installs Request Tracker 5 with SQLite on Debian, as root. The tests start it by themselves.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
dpkg -s request-tracker5 >/dev/null 2>&1 && exit 0
debconf-set-selections <<'ANSWERS'
request-tracker5 request-tracker5/dbconfig-install boolean true
request-tracker5 request-tracker5/database-type select sqlite3
request-tracker5 request-tracker5/initial-root-password password password
request-tracker5 request-tracker5/initial-root-password-confirm password password
request-tracker5 request-tracker5/rtname string example.com
request-tracker5 request-tracker5/organization string example.com
request-tracker5 request-tracker5/correspondaddress string rt@localhost
request-tracker5 request-tracker5/commentaddress string rt-comment@localhost
request-tracker5 request-tracker5/install-cronjobs boolean false
ANSWERS
apt-get -o DPkg::Lock::Timeout=500 install -y -q --no-install-recommends request-tracker5 rt5-db-sqlite rt5-standalone
