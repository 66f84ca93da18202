#!/bin/sh
# The main job on the mori policy: build every format of every release in every language, then compare them.
set -eu
cd "$(dirname "$0")"
out=${1:-out}
run=.venv/bin/policygen

# Exit code 3 means that only the PDF is missing, for want of a system library; the message said so.
built=$(for release in 1.0.0 1.0.1 1.1.0 2.0.0; do
    "$run" build --release "$release" --out "$out" || [ $? -eq 3 ]
done)

echo "How 2.0.0 differs from 1.1.0:"
echo
"$run" diff 1.1.0 2.0.0
for pair in "1.0.0 1.0.1 2026-03-02" "1.0.1 1.1.0 2026-04-01" "1.1.0 2.0.0 2026-08-03" "1.0.0 2.0.0 2026-08-03"; do
    # shellcheck disable=SC2086
    set -- $pair
    echo
    "$run" diff "$1" "$2" --published "$3" --brief
done
echo
echo "Built:"
echo "$built"
