// The differences between what Sluice reads in a PostgreSQL statement and what PostgreSQL's own parser reads.
import { readFileSync } from "node:fs";
import { parseSync } from "libpg-query";
import { Elements, Present, Text, Tree, constant } from "./parts.mjs";
import { Rows } from "./rows.mjs";
import { Setting } from "./session.mjs";

const allowed = JSON.parse(readFileSync(new URL("allowed.json", import.meta.url), "utf8"));

/** Whether a difference at a path is no fault of Sluice's. */
export function isAllowed(kind, statement, path) {
    const sql = statement.replaceAll(/\/\*.*?\*\/|--[^\n]*\n/gs, " ");
    return allowed.some(entry => entry.kind === kind && new RegExp(entry.path).test(path) && new RegExp(entry.sql, "i").test(sql));
}

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
export function differences(ours, theirs, path, into) {
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

export const clip = value => (value === undefined ? "nothing" : String(value).slice(0, 400));
