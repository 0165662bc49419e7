// Compares the columns and calls that Sluice reads in PostgreSQL expressions with PostgreSQL's own parser:
// node expressions.mjs FACTS [--list N]. Subqueries are compared as such, not by what stands in them.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { loadModule, parseSync } from "libpg-query";

/** The generated corpus nests forms that nobody writes; of what people write nearly all is known. */
const NOT_KNOWN_LIMIT = 0.005;
const [file, ...flags] = process.argv.slice(2);
const listed = flags[0] === "--list" ? Number(flags[1]) : 20;
const OPENING = "SELECT (";

/** What the grammar writes for forms that are no calls in the text, or calls by another name. */
const BY_GRAMMAR = { btrim: "trim", ltrim: "trim", rtrim: "trim" };
const NO_CALLS = ["like_escape", "similar_to_escape"];
/** Forms that PostgreSQL has nodes of their own for; in our facts they are calls. */
const OWN_NODES = {
    CoalesceExpr: () => "coalesce",
    MinMaxExpr: node => (node.op === "IS_LEAST" ? "least" : "greatest"),
    GroupingFunc: () => "grouping",
};

class Facts {
    columns = [];
    calls = [];
    subquery = false;
    /** Something of which only that it is there is compared. */
    opaque = false;
    constant = true;

    walk(node) {
        if (Array.isArray(node)) {
            node.forEach(element => this.walk(element));
        } else if (typeof node === "object" && node !== null) {
            Object.entries(node).forEach(([kind, value]) => this.node(kind, value));
        }
    }

    node(kind, node) {
        switch (kind) {
            case "ColumnRef": {
                const names = node.fields.map(field => field.String?.sval ?? "*");
                this.columns.push({ name: names.slice(-2).join("."), at: (node.location ?? 0) - OPENING.length });
                this.constant = false;
                break;
            }
            case "FuncCall":
                this.call(node);
                break;
            case "SQLValueFunction":
                this.calls.push(node.op.replace("SVFOP_", "").toLowerCase().replace(/_n$/, ""));
                break;
            case "CoalesceExpr":
            case "MinMaxExpr":
            case "GroupingFunc":
                this.calls.push(`${OWN_NODES[kind](node)}/${node.args.length}`);
                this.walk(node.args);
                break;
            case "SubLink":
                this.subquery = true;
                this.walk(node.testexpr);
                break;
            case "ParamRef":
            case "SetToDefault":
                this.constant = false;
                break;
            case "A_Expr":
                if (node.kind === "AEXPR_NULLIF") {
                    this.calls.push("nullif/2");
                }
                this.walk(node.lexpr);
                this.walk(node.rexpr);
                break;
            default:
                this.opaque ||= /^(Json|Xml)/.test(kind);
                this.walk(node);
        }
    }

    call(node) {
        const names = node.funcname.map(name => name.String.sval);
        const last = names.at(-1);
        const arity = (node.args ?? []).length;
        if (node.funcformat === "COERCE_SQL_SYNTAX") {
            if (last !== "is_normalized") {
                this.calls.push(`${BY_GRAMMAR[last] ?? last}/${arity}`);
            }
        } else if (!NO_CALLS.includes(last)) {
            const name = names.slice(-2).join(".");
            const inserted = ["pg_catalog.timezone", "pg_catalog.overlaps", "pg_catalog.date_part"].includes(name);
            this.calls.push(`${inserted ? last : name}/${arity}`);
        }
        [node.args, node.agg_order, node.agg_filter, node.over].forEach(part => this.walk(part));
    }
}

function oracle(text) {
    let statements;
    try {
        statements = parseSync(`${OPENING}${text}\n)`).stmts;
    } catch {
        return undefined;
    }
    const targets = statements.length === 1 ? statements[0].stmt.SelectStmt?.targetList : undefined;
    if (targets?.length !== 1 || targets[0].ResTarget.name) {
        return undefined;
    }
    const facts = new Facts();
    facts.walk(targets[0].ResTarget.val);
    facts.constant &&= facts.calls.length === 0 && !facts.subquery;
    return facts;
}

const text = list => [...new Set(list)].sort().join(" ");

function differences(ours, theirs) {
    const ascii = /^[\x00-\x7f]*$/.test(ours.expr);
    const place = column => (ascii ? `${column.name}@${column.at ?? 0}` : column.name);
    const keyword = call => call.replace(/^(current_(date|time|timestamp|user|role|catalog|schema)|localtime|localtimestamp|session_user|user)\/\d+$/, "$1");
    const sides = {
        columns: [text((ours.columns ?? []).map(place)), text(theirs.columns.map(place))],
        calls: [(ours.calls ?? []).map(keyword).sort().join(" "), theirs.calls.map(keyword).sort().join(" ")],
        subquery: [ours.subquery ?? false, theirs.subquery],
        constant: [ours.constant ?? false, theirs.constant],
    };
    return Object.entries(sides).filter(([, [a, b]]) => a !== b).map(([key, [a, b]]) => `${key}: ours ${a}, PostgreSQL's ${b}`);
}

await loadModule();
const seen = new Set();
let [compared, notKnown, differing, shown] = [0, 0, 0, 0];

function show(what, expression, lines) {
    if (shown++ < listed) {
        console.log(`${what}: ${expression.slice(0, 300)}`);
        lines.forEach(line => console.log(`    ${line}`));
    }
}

for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    for (const ours of JSON.parse(line).expressions ?? []) {
        if (ours.placeholder || seen.has(ours.expr)) {
            continue;
        }
        seen.add(ours.expr);
        const theirs = oracle(ours.expr);
        if (theirs === undefined || theirs.opaque) {
            continue;
        }
        compared++;
        if (!ours.known) {
            notKnown++;
            show("not known", ours.expr, []);
            continue;
        }
        const differ = differences(ours, theirs);
        if (differ.length > 0) {
            differing++;
            show("differs", ours.expr, differ);
        }
    }
}
console.log(`${compared} expressions, ${notKnown} not known, ${differing} differ`);
process.exit(differing === 0 && notKnown <= NOT_KNOWN_LIMIT * compared ? 0 : 1);
