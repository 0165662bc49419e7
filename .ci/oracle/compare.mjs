// Compares what Sluice reads in PostgreSQL statements with what PostgreSQL's own parser reads: node compare.mjs FACTS [--list N]
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { loadModule, parseSync } from "libpg-query";
import { Elements, Present, Text, Tree, constant } from "./parts.mjs";
import { Rows } from "./rows.mjs";
import { Setting } from "./session.mjs";
import { facts } from "./statements.mjs";

const NOT_UNDERSTOOD_LIMIT = 0.002;
const [file, ...flags] = process.argv.slice(2);
const listed = flags[0] === "--list" ? Number(flags[1]) : 20;
const allowed = JSON.parse(readFileSync(new URL("allowed.json", import.meta.url), "utf8"));

/** A tree as text, without the places in the source that it has in it. */
function canonical(node) {
    return JSON.stringify(node, (key, value) =>
        /^(location|stmt_location|stmt_len|.*_location|list_start|list_end|rexpr_list_(start|end))$/.test(key) ? undefined : value);
}

function parsedQuery(text) {
    const { stmts } = parseSync(text);
    if (stmts.length !== 1) {
        throw new Error(`${stmts.length} statements`);
    }
    return stmts[0].stmt;
}

function parsedExpression(text, expected) {
    if (expected.CurrentOfExpr) {
        return parsedQuery(`DELETE FROM t WHERE ${text}`).DeleteStmt.whereClause;
    }
    if (/^default$/i.test(text)) {
        return parsedQuery(`UPDATE t SET a = ${text}`).UpdateStmt.targetList[0].ResTarget.val;
    }
    try {
        return parsedQuery(`SELECT (${text}\n)`).SelectStmt.targetList[0].ResTarget.val;
    } catch {
        // A few calls are none in an expression: operator (a).
        return parsedQuery(`CREATE INDEX ON t (${text})`).IndexStmt.indexParams[0].IndexElem.expr;
    }
}

function parsedElements(text) {
    return parsedQuery(`CREATE TABLE t (EXCLUDE (${text}\n))`).CreateStmt.tableElts[0].Constraint.exclusions;
}

/** What our text of an expression or query means to the oracle; what it cannot read differs from everything. */
function reread(ours, expected = {}) {
    try {
        if (ours.elements !== undefined) {
            return parsedElements(ours.elements);
        }
        return ours.expr === undefined ? parsedQuery(ours.query) : parsedExpression(ours.expr, expected);
    } catch (error) {
        return { unreadable: error.message };
    }
}

/** Ours is a literal behind a quote, or the values as written behind a sign of equality. */
function sameSetting(fact, theirs) {
    const ours = fact.slice(1);
    if (theirs === undefined) {
        return true;
    }
    if (fact.startsWith("'")) {
        return theirs.length === 1 && ours === theirs[0];
    }
    if (theirs.length === 1 && ours.toLowerCase() === theirs[0].toLowerCase()) {
        return true;
    }
    const { args } = parsedQuery(`SET x TO ${ours}`).VariableSetStmt;
    return JSON.stringify(args.map(constant)) === JSON.stringify(theirs);
}

/** The paths at which the two sides differ, with both values. */
function differences(ours, theirs, path, into) {
    const differ = (a, b) => into.push({ path, ours: a, theirs: b });
    if (theirs instanceof Present) {
        if (ours === undefined) differ(ours, "present");
    } else if (theirs instanceof Rows && ours === undefined) {
        return;
    } else if (theirs instanceof Elements) {
        compareTexts(JSON.stringify(ours), canonical(theirs.nodes), differ, canonical(reread(ours ?? {})));
    } else if (theirs instanceof Tree) {
        if (ours === undefined) {
            differ(ours, canonical(theirs.node));
        } else if (typeof ours === "string") {
            compareTexts(ours, canonical(theirs.node), differ, canonical(parsedOr(ours)));
        } else {
            compareTexts(JSON.stringify(ours), canonical(theirs.node), differ, canonical(reread(ours, theirs.node)));
        }
    } else if (theirs instanceof Text) {
        const value = ours === undefined ? undefined : reread(ours).A_Const?.sval?.sval ?? "";
        if (value !== theirs.value) differ(value, theirs.value);
    } else if (theirs instanceof Setting) {
        if (ours === undefined || !sameSetting(ours, theirs.values)) differ(ours, theirs.values);
    } else if (Array.isArray(theirs) && Array.isArray(ours)) {
        if (ours.length !== theirs.length) {
            differ(JSON.stringify(ours), JSON.stringify(theirs));
        } else {
            theirs.forEach((value, i) => differences(ours[i], value, `${path}[${i}]`, into));
        }
    } else if (isObject(theirs) && isObject(ours)) {
        for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
            differences(ours[key], theirs[key], `${path}.${key}`, into);
        }
    } else if (ours !== theirs) {
        differ(JSON.stringify(ours), JSON.stringify(theirs));
    }
}

const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);
const parsedOr = text => reread({ expr: text });

function compareTexts(shown, expected, differ, actual) {
    if (actual !== expected) differ(`${shown} = ${actual}`, expected);
}

class Tally {
    counts = new Map();

    add(group, key) {
        const count = this.counts.get(group) ?? { read: 0, rejected: 0, accepted: 0, unread: 0, differing: 0, allowed: 0 };
        count[key]++;
        this.counts.set(group, count);
    }

    sum(key) {
        return [...this.counts.values()].reduce((sum, count) => sum + count[key], 0);
    }

    print(title) {
        console.log(`\n${title.padEnd(34)}${"read".padStart(8)}${"accepted".padStart(10)}${"not understood".padStart(16)}${"differing".padStart(11)}${"allowed".padStart(9)}`);
        for (const [group, c] of [...this.counts].sort()) {
            console.log(`${group.padEnd(34)}${String(c.read).padStart(8)}${String(c.accepted).padStart(10)}${String(c.unread).padStart(16)}${String(c.differing).padStart(11)}${String(c.allowed).padStart(9)}`);
        }
    }
}

const sources = new Tally();
const kinds = new Tally();
let shown = 0;

function show(what, record, lines) {
    if (shown++ < listed) {
        console.log(`\n${what} at ${record.source} ${record.place}\n  ${record.sql.slice(0, 600).replaceAll("\n", "\n  ")}`);
        lines.forEach(line => console.log(`    ${line}`));
    }
}

const clip = value => (value === undefined ? "nothing" : String(value).slice(0, 400));

function count(record, kind, key) {
    sources.add(record.source, key);
    kinds.add(kind, key);
}

function compare(record) {
    let stmts;
    try {
        if (record.sql.includes("\0")) {
            throw new Error("the oracle's strings end at a NUL");
        }
        ({ stmts } = parseSync(record.sql));
    } catch (error) {
        const rule = record.source === "generated" ? record.place.split(" ")[0] : "rejected";
        count(record, rule, "read");
        if (flags.includes("--rejected")) console.log(`REJECTED ${record.place}: ${error.message}\n   ${record.sql}`);
        return;
    }
    const rule = record.source === "generated" ? record.place.split(" ")[0] : record.facts.kind;
    count(record, rule, "read");
    count(record, rule, "accepted");
    if (record.reason !== undefined) {
        count(record, rule, "unread");
        show("NOT UNDERSTOOD", record, [record.reason]);
        return;
    }
    const found = [];
    if (stmts.length === 1) {
        differences(record.facts, facts(stmts[0].stmt), "", found);
    } else {
        found.push({ path: "", ours: "one statement", theirs: `${stmts.length} statements` });
    }
    const differing = found.filter(({ path }) => !isAllowed(record, path));
    if (differing.length > 0) {
        count(record, rule, "differing");
        show("DIFFERENCE", record, differing.map(d => `${d.path}: ours ${clip(d.ours)}; theirs ${clip(d.theirs)}`));
    } else if (found.length > 0) {
        count(record, rule, "allowed");
    }
}

function isAllowed(record, path) {
    const sql = record.sql.replaceAll(/\/\*.*?\*\/|--[^\n]*\n/gs, " ");
    return allowed.some(entry =>
        entry.kind === record.facts.kind && new RegExp(entry.path).test(path) && new RegExp(entry.sql, "i").test(sql));
}

await loadModule();
for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    compare(JSON.parse(line));
}
kinds.print("by kind");
sources.print("by source");
const accepted = sources.sum("accepted");
const unread = sources.sum("unread");
const differing = sources.sum("differing");
const share = accepted === 0 ? 1 : unread / accepted;
console.log(`\n${accepted} statements that PostgreSQL accepts; ${unread} (${(share * 100).toFixed(3)} %) not understood; ${differing} differ in a fact`);
process.exitCode = share <= NOT_UNDERSTOOD_LIMIT && differing === 0 ? 0 : 1;
