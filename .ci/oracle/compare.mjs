// Compares what Sluice reads in PostgreSQL statements with what PostgreSQL's own parser reads: node compare.mjs FACTS [--list N]
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { loadModule, parseSync } from "libpg-query";
import { clip, differences, isAllowed } from "./differences.mjs";
import { facts } from "./statements.mjs";

const NOT_UNDERSTOOD_LIMIT = 0.002;
const [file, ...flags] = process.argv.slice(2);
const listed = flags[0] === "--list" ? Number(flags[1]) : 20;

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
    const differing = found.filter(({ path }) => !isAllowed(record.facts.kind, record.sql, path));
    if (differing.length > 0) {
        count(record, rule, "differing");
        show("DIFFERENCE", record, differing.map(d => `${d.path}: ours ${clip(d.ours)}; theirs ${clip(d.theirs)}`));
    } else if (found.length > 0) {
        count(record, rule, "allowed");
    }
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
