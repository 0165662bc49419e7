// PostgreSQL's trees of queries and changes of rows as facts. The shape is that of StatementFacts.java.
import { Tree, fact, key, only, relation, relations, tree } from "./parts.mjs";

/** Rows written out are no query, unless the statement has them in parentheses. */
export class Rows extends Tree {}

const aliasOf = rangeVar => rangeVar.alias?.aliasname;

/** The statements in a WITH that change rows; PostgreSQL lets none stand deeper than at the top. */
function changing(withClause, facts, nested) {
    return nested
        ? []
        : (withClause?.ctes ?? [])
              .map(cte => cte.CommonTableExpr.ctequery)
              .filter(query => !query.SelectStmt)
              .map(query => nestedFacts(query));
}

function nestedFacts(statement) {
    const [kind, node] = only(statement);
    return changes[kind](node, nestedFacts, true);
}

export function select(node, facts) {
    let into = node;
    while (into.larg) {
        into = into.larg;
    }
    return fact("select", {
        into: into.intoClause && relation(into.intoClause.rel),
        with: changing(node.withClause, facts, false),
    });
}

function rows(node) {
    const query = node.selectStmt?.SelectStmt;
    if (!query) {
        return undefined;
    }
    const written = query.valuesLists && !query.sortClause && !query.limitCount && !query.limitOffset && !query.withClause;
    return written ? new Rows(node.selectStmt) : new Tree(node.selectStmt);
}

/** The targets of (a, b) = … come apart; they are one assignment. */
function assignments(targets) {
    const list = [];
    for (const { ResTarget: target } of targets) {
        const several = target.val.MultiAssignRef;
        if (several && several.colno > 1) {
            list.at(-1).columns.push(target.name);
        } else {
            list.push(fact(null, { columns: [target.name], value: new Tree(several ? several.source : target.val) }));
        }
    }
    return list;
}

function onConflict(clause) {
    return clause && fact(null, {
        action: clause.action.replace("ONCONFLICT_", "").toLowerCase(),
        constraint: clause.infer?.conname,
        target: (clause.infer?.indexElems ?? []).map(key),
        predicate: tree(clause.infer?.whereClause),
        assignments: clause.targetList && assignments(clause.targetList),
        where: tree(clause.whereClause),
    });
}

export const changes = {
    InsertStmt: (node, facts, nested) =>
        fact("insert", {
            table: relation(node.relation),
            columns: (node.cols ?? []).map(({ ResTarget }) => ResTarget.name),
            query: rows(node),
            onConflict: onConflict(node.onConflictClause),
            with: changing(node.withClause, facts, nested),
        }),
    UpdateStmt: (node, facts, nested) =>
        fact("update", {
            table: relation(node.relation),
            alias: aliasOf(node.relation),
            assignments: assignments(node.targetList),
            joined: node.fromClause !== undefined,
            where: tree(node.whereClause),
            with: changing(node.withClause, facts, nested),
        }),
    DeleteStmt: (node, facts, nested) =>
        fact("delete", {
            tables: [relation(node.relation)],
            alias: aliasOf(node.relation),
            joined: node.usingClause !== undefined,
            where: tree(node.whereClause),
            with: changing(node.withClause, facts, nested),
        }),
    MergeStmt: (node, facts, nested) =>
        fact("merge", { table: relation(node.relation), with: changing(node.withClause, facts, nested) }),
};
