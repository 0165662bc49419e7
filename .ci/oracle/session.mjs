// PostgreSQL's trees of privileges, transactions, settings and the rest as facts. The shape is that of StatementFacts.java.
import { Text, constant, fact, isOn, joined, objectName, qualified, relation, relations, role, roles, sval } from "./parts.mjs";

const plain = name => (name === undefined ? undefined : joined([name]));
const verb = (name, object) => fact("session", { verb: name, name: object });

const LOCKS = [
    "", "ACCESS SHARE", "ROW SHARE", "ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE",
    "ACCESS EXCLUSIVE",
];

const VERBS = {
    TRANS_STMT_BEGIN: "begin", TRANS_STMT_START: "begin", TRANS_STMT_COMMIT: "commit", TRANS_STMT_ROLLBACK: "rollback",
    TRANS_STMT_SAVEPOINT: "savepoint", TRANS_STMT_ROLLBACK_TO: "rollback to savepoint",
    TRANS_STMT_RELEASE: "release savepoint", TRANS_STMT_PREPARE: "prepare transaction",
};

function transaction(node) {
    switch (node.kind) {
        case "TRANS_STMT_COMMIT_PREPARED":
            return verb("commit");
        case "TRANS_STMT_ROLLBACK_PREPARED":
            return verb("rollback");
        default:
            return fact("transaction-control", {
                verb: VERBS[node.kind],
                savepoint: node.savepoint_name,
                chain: node.chain,
                ...modes(node.options),
            });
    }
}

/** What is said of a transaction; the last of several holds. */
function modes(options) {
    const values = {};
    for (const { DefElem: option } of options ?? []) {
        const value = constant(option.arg);
        switch (option.defname) {
            case "transaction_isolation":
                values.isolation = value;
                break;
            case "transaction_read_only":
                values.readOnly = value === "1" ? "yes" : "no";
                break;
            case "transaction_deferrable":
                values.deferrable = value === "1" ? "yes" : "no";
                break;
            default:
                throw new Error("a mode of a transaction: " + option.defname);
        }
    }
    return values;
}

/** The value of a setting, which Sluice keeps as written, or decoded if it is a single string. */
export class Setting {
    constructor(args) {
        this.values = args.some(arg => arg.TypeCast) ? undefined : args.map(constant);
    }
}

function set(node) {
    switch (node.kind) {
        case "VAR_SET_MULTI":
            return node.name === "SESSION CHARACTERISTICS"
                ? fact("set", { settings: [fact(null, { scope: "session", name: "session_characteristics", value: new Setting([{ TypeCast: {} }]) })] })
                : fact("transaction-control", { verb: "set transaction", ...(node.name === "TRANSACTION" && modes(node.args)) });
        case "VAR_SET_CURRENT":
            return verb("set", plain(node.name));
        default: {
            const name = node.kind === "VAR_RESET_ALL" ? "all" : node.name;
            const value = node.kind === "VAR_SET_VALUE" ? new Setting(node.args) : undefined;
            return fact("set", { settings: [fact(null, { scope: node.is_local ? "local" : "session", name, value })] });
        }
    }
}

function privilegeNames(nodes) {
    const names = (nodes ?? []).map(({ AccessPriv: privilege }) => privilege.priv_name ?? "all");
    return names.length === 0 ? ["all"] : names;
}

function granted(node) {
    if (node.objtype === "OBJECT_LARGEOBJECT") {
        return [];
    }
    return node.objects.map(object => (node.objtype === "OBJECT_PARAMETER_ACL" ? sval(object) : objectName(object)));
}

const grantVerb = node => (node.is_grant ? "grant" : "revoke");

export const session = {
    TransactionStmt: transaction,
    ConstraintsSetStmt: () => fact("transaction-control", { verb: "set constraints" }),
    VariableSetStmt: set,
    VariableShowStmt: () => fact("select"),
    ExplainStmt: (node, facts) => {
        const inner = facts(node.query);
        const runs = isOn(node.options, "analyze", "analyse") && inner.kind !== "select";
        return fact("select", { with: runs ? [inner] : inner.kind === "select" ? [] : [] });
    },
    GrantStmt: node =>
        fact("privilege", {
            verb: grantVerb(node),
            privileges: privilegeNames(node.privileges),
            objects: granted(node),
            grantees: roles(node.grantees),
        }),
    GrantRoleStmt: node =>
        fact("privilege", {
            verb: grantVerb(node),
            privileges: node.granted_roles.map(({ AccessPriv }) => AccessPriv.priv_name),
            grantees: roles(node.grantee_roles),
        }),
    AlterDefaultPrivilegesStmt: ({ action }) =>
        fact("privilege", {
            verb: "alter default",
            privileges: privilegeNames(action.privileges),
            grantees: roles(action.grantees),
        }),
    LockStmt: node =>
        fact("lock-table", {
            tables: relations(node.relations).map(table => `${table} ${LOCKS[node.mode]}`),
            nowait: node.nowait,
        }),
    CopyStmt: node => fact("copy", { table: node.relation && relation(node.relation), from: node.is_from }),
    DoStmt: node => {
        const argument = name => node.args.findLast(({ DefElem }) => DefElem.defname === name)?.DefElem.arg;
        return fact("do", {
            language: argument("language") && sval(argument("language")),
            body: new Text(sval(argument("as"))),
        });
    },
    CallStmt: node => fact("call", { procedure: qualified(node.funccall.funcname) }),
    PrepareStmt: node => fact("prepare", { name: node.name }),
    ExecuteStmt: node => fact("execute", { name: node.name }),
    DeallocateStmt: node => verb("deallocate", plain(node.name ?? "all")),
    DeclareCursorStmt: node => verb("declare", plain(node.portalname)),
    FetchStmt: node => verb(node.ismove ? "move" : "fetch"),
    ClosePortalStmt: node => verb("close", plain(node.portalname ?? "all")),
    ListenStmt: node => verb("listen", plain(node.conditionname)),
    UnlistenStmt: () => verb("unlisten"),
    NotifyStmt: node => verb("notify", plain(node.conditionname)),
    DiscardStmt: () => verb("discard"),
    LoadStmt: () => verb("load"),
    CheckPointStmt: () => verb("checkpoint"),
    ReassignOwnedStmt: node => verb("reassign", plain(role(node.roles[0].RoleSpec))),
    DropOwnedStmt: node => verb("drop", plain(role(node.roles[0].RoleSpec))),
};
