// Compares the statements that Sluice finds in bodies of PL/pgSQL with those of PostgreSQL's own parser: their order and
// text, the facts of each, and whether it surely runs: node plpgsql.mjs FACTS [--list N]
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { loadModule, parsePlPgSQLSync, parseSync } from "libpg-query";
import { clip, differences, isAllowed } from "./differences.mjs";
import { only } from "./parts.mjs";
import { facts } from "./statements.mjs";

const [file, ...flags] = process.argv.slice(2);
const listed = flags[0] === "--list" ? Number(flags[1]) : 20;

/** What a body runs, in order: { what, query, maybe }; what is "sql", "perform", "transaction" or "text". */
class Body {
    items = [];
    /** Labels and uncertainty of the blocks around, the innermost last. */
    open = [{ maybe: false }];

    get maybe() {
        return this.open.some(block => block.maybe);
    }

    add(what, query) {
        this.items.push({ what, query, maybe: this.maybe });
    }

    within(block, read) {
        this.open.push({ ...block });
        read();
        this.open.pop();
    }

    branches(...lists) {
        this.within({ maybe: true }, () => lists.forEach(list => this.list(list)));
    }

    loop(node) {
        this.within({ label: node.label, maybe: true }, () => this.list(node.body));
    }

    list(statements) {
        (statements ?? []).forEach(statement => this.statement(...only(statement)));
    }

    /** A query whose rows the body uses is a statement if it changes some. */
    query(expression) {
        const query = textOf(expression);
        const [{ stmt }] = parseSync(query).stmts;
        const read = facts(stmt);
        if (read.kind !== "select" || read.with) {
            this.add("sql", query);
        }
    }

    statement(kind, node) {
        switch (kind) {
            case "PLpgSQL_stmt_execsql":
                return this.add("sql", textOf(node.sqlstmt));
            case "PLpgSQL_stmt_call":
                return this.add("sql", textOf(node.expr));
            case "PLpgSQL_stmt_perform":
                return this.add("perform", textOf(node.expr));
            case "PLpgSQL_stmt_commit":
                return this.add("transaction", `COMMIT${node.chain ? " AND CHAIN" : ""}`);
            case "PLpgSQL_stmt_rollback":
                return this.add("transaction", `ROLLBACK${node.chain ? " AND CHAIN" : ""}`);
            case "PLpgSQL_stmt_dynexecute":
                return this.add("text", textOf(node.query));
            case "PLpgSQL_stmt_open":
                return node.dynquery && this.add("text", textOf(node.dynquery));
            case "PLpgSQL_stmt_return_query":
                return node.dynquery ? this.add("text", textOf(node.dynquery)) : this.query(node.query);
            case "PLpgSQL_stmt_block":
                return this.within({ label: node.label, maybe: node.exceptions !== undefined }, () => {
                    this.list(node.body);
                    const handlers = node.exceptions?.PLpgSQL_exception_block.exc_list ?? [];
                    handlers.forEach(handler => this.list(handler.PLpgSQL_exception.action));
                });
            case "PLpgSQL_stmt_if":
                return this.branches(
                    node.then_body, ...(node.elsif_list ?? []).map(({ PLpgSQL_if_elsif }) => PLpgSQL_if_elsif.stmts), node.else_body);
            case "PLpgSQL_stmt_case":
                return this.branches(
                    ...node.case_when_list.map(({ PLpgSQL_case_when }) => PLpgSQL_case_when.stmts), node.else_stmts);
            case "PLpgSQL_stmt_fors":
                this.query(node.query);
                return this.loop(node);
            case "PLpgSQL_stmt_dynfors":
                this.add("text", textOf(node.query));
                return this.loop(node);
            case "PLpgSQL_stmt_loop":
            case "PLpgSQL_stmt_while":
            case "PLpgSQL_stmt_fori":
            case "PLpgSQL_stmt_forc":
            case "PLpgSQL_stmt_foreach_a":
                return this.loop(node);
            case "PLpgSQL_stmt_return":
                this.open[0].maybe = true;
                return;
            case "PLpgSQL_stmt_exit": {
                const left = node.is_exit && this.open.findLast(block => node.label && block.label === node.label);
                if (left) left.maybe = true;
                return;
            }
            case "PLpgSQL_stmt_assign":
            case "PLpgSQL_stmt_assert":
            case "PLpgSQL_stmt_raise":
            case "PLpgSQL_stmt_getdiag":
            case "PLpgSQL_stmt_fetch":
            case "PLpgSQL_stmt_close":
            case "PLpgSQL_stmt_return_next":
                return;
            default:
                throw new Error(`no statements of ${kind}`);
        }
    }
}

const textOf = node => node.PLpgSQL_expr.query;

const ONLY_COMMENTS = /^(\s|--[^\n]*(\n|$)|\/\*.*?\*\/)*$/s;

/** PostgreSQL keeps the comments at the end; where it has blanks stands an INTO with its variables. */
function sameText(ours, query) {
    if (query.startsWith(ours) && ONLY_COMMENTS.test(query.slice(ours.length))) {
        return true;
    }
    let from = 0;
    while (from < query.length && ours[from] === query[from]) from++;
    let to = from;
    while (to < query.length && query[to] === " ") to++;
    const rest = ours.slice(to);
    const into = /\binto\b/i.test(ours.slice(Math.max(0, from - 5), to + 1));
    return into && (ours.length <= to || (query.startsWith(rest, to) && ONLY_COMMENTS.test(query.slice(to + rest.length))));
}

/** The text of an expression that is a literal; undefined if more is in it. */
function literal(expression) {
    try {
        return parseSync(`SELECT ${expression}`).stmts[0].stmt.SelectStmt.targetList[0].ResTarget.val.A_Const?.sval?.sval ?? undefined;
    } catch {
        return undefined;
    }
}

/** In quotes, text as the file has it is not yet what the engine sees. */
function undoubled(nested) {
    return JSON.parse(JSON.stringify(nested), (key, value) =>
        (key === "text" || key === "query") && typeof value === "string" ? value.replaceAll("''", "'") : value);
}

class Comparison {
    found = [];

    constructor(ours, quoted) {
        this.ours = quoted ? ours.map(one => undoubled(one)) : ours;
        this.at = 0;
    }

    differ(path, ours, theirs) {
        this.found.push({ path, ours, theirs });
    }

    next(item) {
        const ours = this.ours[this.at++];
        if (!ours) {
            this.differ(`[${this.at - 1}]`, undefined, `${item.what} ${item.query}`);
        } else if ((ours.executed !== "yes") !== item.maybe) {
            this.differ(`[${this.at - 1}].executed`, ours.executed, item.maybe ? "maybe" : "yes");
        }
        return ours;
    }

    sql(item, query = item.query) {
        const ours = this.next(item);
        if (ours && item.what === "sql" && !sameText(ours.text, query)) {
            this.differ(`[${this.at - 1}].text`, ours.text, query);
        } else if (ours && item.what === "perform" && !sameText(ours.text.slice("perform".length), query.slice("select".length))) {
            this.differ(`[${this.at - 1}].text`, ours.text, query);
        } else if (ours && item.what !== "perform") {
            this.facts(ours, parseSync(query).stmts[0].stmt);
        } else if (ours && ours.facts.kind !== "select") {
            this.differ(`[${this.at - 1}].kind`, ours.facts.kind, "select");
        }
    }

    facts(ours, stmt) {
        if (ours.reason !== undefined) {
            this.differ(`[${this.at - 1}]`, ours.reason, "understood");
        } else {
            const found = [];
            differences(ours.facts, facts(stmt), "", found);
            const differing = found.filter(({ path }) => !isAllowed(ours.facts.kind, ours.text, path));
            this.found.push(...differing.map(d => ({ ...d, path: `[${this.at - 1}]${d.path}` })));
        }
    }

    /** Text that is a literal is read; of any other it must be said that it runs. */
    text(item, following) {
        const text = literal(item.query);
        let stmts;
        try {
            stmts = text === undefined ? undefined : parseSync(text).stmts ?? [];
        } catch {
            stmts = undefined;
        }
        if (stmts !== undefined) {
            stmts.forEach(({ stmt }) => {
                const ours = this.next(item);
                if (ours) this.facts(item.query.startsWith("'") ? undoubled(ours) : ours, stmt);
            });
            return;
        }
        this.next(item);
        while (this.at < this.ours.length && this.ours.length - this.at > following) this.next(item);
    }
}

/** How many statements there are at the least in what is still to come. */
function least(items) {
    return items.reduce((sum, { what, query }) => {
        const text = what === "text" ? literal(query) : undefined;
        try {
            return sum + (text === undefined ? 1 : parseSync(text).stmts?.length ?? 0);
        } catch {
            return sum + 1;
        }
    }, 0);
}

function body(statement) {
    const [kind, node] = only(statement);
    const options = { DoStmt: node.args, CreateFunctionStmt: node.options }[kind];
    const option = name => options?.find(({ DefElem }) => DefElem.defname === name)?.DefElem.arg;
    const language = option("language")?.String.sval ?? (kind === "DoStmt" ? "plpgsql" : "sql");
    return language.toLowerCase() === "plpgsql" ? option("as") : undefined;
}

let [bodies, rejected, statements, texts, differing, shown] = [0, 0, 0, 0, 0, 0];

function compare(record) {
    let items;
    try {
        const { stmts } = parseSync(record.sql);
        if (stmts.length !== 1 || !body(stmts[0].stmt)) {
            return;
        }
        const read = new Body();
        read.list([parsePlPgSQLSync(record.sql).plpgsql_funcs[0].PLpgSQL_function.action]);
        items = read.items;
    } catch (error) {
        rejected++;
        if (flags.includes("--rejected")) console.log(`REJECTED ${record.source} ${record.place}: ${error.message}\n  ${record.sql}`);
        return;
    }
    bodies++;
    statements += items.filter(({ what }) => what !== "text").length;
    texts += items.filter(({ what }) => what === "text").length;
    const comparison = new Comparison(record.nested ?? [], !/^\$/.test(record.facts.body?.expr ?? "$"));
    items.forEach((item, i) => (item.what === "text" ? comparison.text(item, least(items.slice(i + 1))) : comparison.sql(item)));
    if (comparison.at < comparison.ours.length) {
        comparison.differ(`[${comparison.at}]`, comparison.ours[comparison.at].text, undefined);
    }
    if (comparison.found.length > 0) {
        differing++;
        if (shown++ < listed) {
            console.log(`\nDIFFERENCE at ${record.source} ${record.place}\n  ${record.sql.slice(0, 1500).replaceAll("\n", "\n  ")}`);
            comparison.found.slice(0, 3).forEach(d => console.log(`    ${d.path}: ours ${clip(d.ours)}; theirs ${clip(d.theirs)}`));
        }
    }
}

await loadModule();
for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    const record = JSON.parse(line);
    if (record.facts.kind === "do" || record.facts.kind === "create-routine" || record.source === "bodies") {
        compare(record);
    }
}
console.log(`${bodies} bodies of PL/pgSQL (${rejected} others rejected): ${statements} statements and ${texts} texts in them, ${differing} bodies differ`);
process.exitCode = differing === 0 && bodies > 0 ? 0 : 1;
