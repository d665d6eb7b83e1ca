#!/usr/bin/env bash
# The README's searches on the sample: each must find what the README says it finds.
set -euo pipefail
thidua() { npx --no-install thidua "$@"; }
# Symbol, title and snippet of the first three hits, one line each.
hits() { thidua search --data .thidua-demo --json --limit 3 "$1" | node -e 'const a=JSON.parse(require("fs").readFileSync(0,"utf8")); for (const h of a.hits) console.log(h.symbol ?? "", "|", h.title, "|", h.snippet.map(p => p.text).join("").replace(/\s+/g, " "))'; }
expect() {
  local answer
  answer=$(hits "$1")
  echo "$1 -> $(head -n 1 <<<"$answer" | cut -c1-120)"
  grep -qiE "$2" <<<"$answer" || { echo "expected $2"; exit 1; }
}
expect "12/2024/QD-UBND" "^12/2024/QĐ-UBND"
expect "thi dua khen thuong" "thi đua, khen thưởng"
expect "chiến sĩ thi đua" "chiến sĩ thi đua"
