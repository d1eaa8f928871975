#!/usr/bin/env bash
# Points wapiti and sqlmap at a portal that you may attack: one of your own, filled with examples, never the real one.
# They send tens of thousands of hostile requests: as a visitor, or as whoever the session belongs to that is given.
#
#   ./lucerna serve --demo --data /tmp/scanned
#   docs/operate/security-scan.sh http://localhost:8080 FOLDER-FOR-REPORTS
#   docs/operate/security-scan.sh http://localhost:8080 FOLDER-FOR-REPORTS 'lucerna=…'
#
# The third word is the session cookie of somebody who is signed in, as the browser shows it. What the tools find stands
# in the folder; what we know of it in docs/operate/security.md. Debian: apt install wapiti sqlmap
#
#   SCAN_TOOLS    which of them (default "wapiti sqlmap")
#   SCAN_MINUTES  for looking around; each kind of attack gets half of it (default 10)
#   SCAN_LEVEL    how hard sqlmap tries, 1 to 5 (default 2)
set -euo pipefail

usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"; }
[ $# -ge 2 ] && [ $# -le 3 ] || { usage >&2; exit 2; }
for tool in ${SCAN_TOOLS:-wapiti sqlmap} curl; do
  command -v "$tool" >/dev/null || { echo "This needs $tool (Debian: apt install $tool)." >&2; exit 2; }
done

portal=${1%/}
reports=$2
cookie=${3:-}
who=${cookie:+member}
who=${who:-visitor}
tools=" ${SCAN_TOOLS:-wapiti sqlmap} "
minutes=${SCAN_MINUTES:-10}
mkdir -p "$reports"

# Debian 12's wapiti (3.0.4) ends at its first -x: it asks for flags at the end of a pattern, which Python 3.11 no longer takes.
shim=$(mktemp -d)
trap 'rm -r "$shim"' EXIT
cat >"$shim/sitecustomize.py" <<'PYTHON'
import re
strict = re.compile
def lenient(pattern, flags=0):
    if isinstance(pattern, str) and pattern.endswith("(?ms)"):
        pattern = "(?ms)" + pattern[:-5]
    return strict(pattern, flags)
re.compile = lenient
PYTHON
curl -sf -o /dev/null "$portal/en/" || { echo "No portal answers at $portal/en/." >&2; exit 2; }

# Addresses with parameters, for sqlmap: each parameter is tried.
addresses=(
  "$portal/en/search?q=shelter&kind=publication&country=IT&language=en&year=2020&sort=title&page=1"
  "$portal/api/v1/search?q=shelter&kind=publication&topic=T01&size=5&page=1"
  "$portal/api/v1/suggest?q=shel"
  "$portal/api/v1/resources?page=1&size=5"
  "$portal/api/v1/resources/1*"
  "$portal/en/admin/audit?person=a&act=create&kind=resource&from=2020-01-01&until=2030-01-01&page=1"
  "$portal/api/v1/audit?person=a&act=create&kind=resource"
)

look_around() {
  echo "wapiti as $who …"
  PYTHONPATH=$shim wapiti -u "$portal/en/" --scope domain -l 1 --flush-session --max-scan-time "$((minutes * 60))" \
    --max-attack-time "$((minutes * 30))" --max-links-per-page 60 --max-files-per-dir 80 \
    -x "$portal/sign-out" -x "$portal/account/sessions" \
    -m all,-nikto,-buster,-brute_login_form,-drupal_enum,-wp_enum,-wapp -f txt -o "$reports/wapiti-$who.txt" \
    ${cookie:+-H "Cookie: $cookie"} >"$reports/wapiti-$who.log" 2>&1 || echo "wapiti ended early; see $reports/wapiti-$who.log"
  grep -E '^\s+.*vulnerab|^[A-Z].*:$|^Evil|^\s+Evil' "$reports/wapiti-$who.txt" || echo "  nothing found"
}

# Without UNION: a search answers each word differently, which sqlmap takes for columns and then counts for hours. What
# could be joined to a statement could also be asked with a condition, an error, a second statement or a pause.
inject() {
  local address
  for address in "${addresses[@]}"; do
    echo "sqlmap as $who: $address"
    sqlmap -u "$address" --batch --level "${SCAN_LEVEL:-2}" --risk 1 --technique BESTQ --threads 4 --flush-session \
      --ignore-code 401,403,404 --timeout 20 --output-dir "$reports/sqlmap-$who" ${cookie:+--cookie "$cookie"} \
      >>"$reports/sqlmap-$who.log" 2>&1 || true
  done
  if grep -E 'is vulnerable|appears to be .*injectable|Type: (boolean|error|union|stacked|time)' "$reports/sqlmap-$who.log"; then
    echo "sqlmap found something: read $reports/sqlmap-$who.log"
  else
    echo "sqlmap found nothing to inject."
  fi
}

case $tools in *" wapiti "*) look_around ;; esac
case $tools in *" sqlmap "*) inject ;; esac
