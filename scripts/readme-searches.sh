#!/usr/bin/env bash
# The README's searches on the sample: each must find what the README says it finds.
set -euo pipefail
thidua() { node dist/src/cli/main.js "$@"; }
first() { thidua search --data .thidua-demo --json "$1" | node -e 'const a=JSON.parse(require("fs").readFileSync(0,"utf8")); console.log(a.hits[0]?.symbol ?? "", "|", a.hits[0]?.title ?? "", "|", a.total)'; }
expect() {
  local answer
  answer=$(first "$1")
  echo "$1 -> $answer"
  grep -qiE "$2" <<<"$answer" || { echo "expected $2"; exit 1; }
}
expect "12/2024/QD-UBND" "^12/2024/QĐ-UBND"
expect "thi dua khen thuong" "thi đua, khen thưởng"
expect "chiến sĩ thi đua" "chiến sĩ thi đua"
