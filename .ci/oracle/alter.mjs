// PostgreSQL's trees of ALTER as facts. The shape is that of ActionFacts.java and StatementFacts.java.
import {
    cascades, column, fact, joined, objectName, only, optionNames, qualified, relation, role, sequenceOptions, svals, tableConstraint, tree, type,
} from "./parts.mjs";

export const OBJECTS = {
    OBJECT_TABLE: "table", OBJECT_FOREIGN_TABLE: "foreign table", OBJECT_COLUMN: "column", OBJECT_INDEX: "index",
    OBJECT_TABCONSTRAINT: "constraint", OBJECT_DOMCONSTRAINT: "constraint", OBJECT_VIEW: "view",
    OBJECT_MATVIEW: "materialized view", OBJECT_SEQUENCE: "sequence", OBJECT_TYPE: "type", OBJECT_DOMAIN: "domain",
    OBJECT_SCHEMA: "schema", OBJECT_DATABASE: "database", OBJECT_FUNCTION: "function", OBJECT_PROCEDURE: "procedure",
    OBJECT_ROUTINE: "routine", OBJECT_AGGREGATE: "aggregate", OBJECT_OPERATOR: "operator", OBJECT_OPCLASS: "operator class",
    OBJECT_OPFAMILY: "operator family", OBJECT_TRIGGER: "trigger", OBJECT_EVENT_TRIGGER: "event trigger", OBJECT_RULE: "rule",
    OBJECT_POLICY: "policy", OBJECT_EXTENSION: "extension", OBJECT_COLLATION: "collation", OBJECT_CONVERSION: "conversion",
    OBJECT_CAST: "cast", OBJECT_LANGUAGE: "language", OBJECT_STATISTIC_EXT: "statistics", OBJECT_PUBLICATION: "publication",
    OBJECT_SUBSCRIPTION: "subscription", OBJECT_ROLE: "role", OBJECT_FOREIGN_SERVER: "server",
    OBJECT_FDW: "foreign data wrapper", OBJECT_TABLESPACE: "tablespace", OBJECT_TRANSFORM: "transform",
    OBJECT_TSPARSER: "text search", OBJECT_TSDICTIONARY: "text search", OBJECT_TSTEMPLATE: "text search",
    OBJECT_TSCONFIGURATION: "text search", OBJECT_ACCESS_METHOD: "access method", OBJECT_LARGEOBJECT: "large object",
};

const NAMELESS = ["OBJECT_OPERATOR", "OBJECT_CAST", "OBJECT_TRANSFORM", "OBJECT_LARGEOBJECT"];

/** What names an object where it is commented on, dropped or altered: its name, and the table that it is on. */
export function reference(objectType, object) {
    if (NAMELESS.includes(objectType)) {
        return {};
    }
    const items = object.List?.items;
    switch (objectType) {
        case "OBJECT_TRIGGER":
        case "OBJECT_RULE":
        case "OBJECT_POLICY":
        case "OBJECT_TABCONSTRAINT":
            return { name: joined(svals(items.slice(-1))), table: qualified(items.slice(0, -1)) };
        case "OBJECT_DOMCONSTRAINT":
            return { name: joined(svals(items.slice(-1))) };
        case "OBJECT_OPCLASS":
        case "OBJECT_OPFAMILY":
            return { name: qualified(items.slice(1)) };
        default:
            return { name: objectName(object) };
    }
}

const alterObject = (objectType, values) => fact("alter-object", { object: OBJECTS[objectType] ?? objectType, ...values });

export function alterTable(statement) {
    const { objtype, cmds, relation: target } = statement;
    const name = relation(target);
    switch (objtype) {
        case "OBJECT_TABLE":
        case "OBJECT_FOREIGN_TABLE":
            return alteredTable(statement, cmds.flatMap(cmd => actions(cmd.AlterTableCmd)));
        case "OBJECT_INDEX":
            return fact("alter-index", { index: name, ifExists: statement.missing_ok, ...indexChange(cmds[0].AlterTableCmd) });
        case "OBJECT_TYPE":
            return fact("alter-type", { type: name, change: attributeChange(cmds[0].AlterTableCmd) });
        default:
            return alterObject(objtype, { name });
    }
}

function alteredTable(statement, list) {
    return fact("alter-table", {
        table: relation(statement.relation),
        ifExists: statement.missing_ok,
        only: !statement.relation.inh,
        actions: list,
    });
}

function indexChange(cmd) {
    switch (cmd.subtype) {
        case "AT_SetTableSpace":
            return { change: "set tablespace" };
        case "AT_AttachPartition":
            return { change: "attach partition", newName: relation(cmd.def.PartitionCmd.name) };
        case "AT_SetStatistics":
            return { change: "set statistics" };
        case "AT_SetOptions":
        case "AT_SetRelOptions":
        case "AT_ResetRelOptions":
            return { change: "set options" };
        default:
            throw new Error("a change of an index: " + cmd.subtype);
    }
}

function attributeChange(cmd) {
    return { AT_AddColumn: "add-attribute", AT_DropColumn: "drop-attribute", AT_AlterColumnType: "alter-attribute" }[cmd.subtype];
}

// Actions that their kind and one name describe.
const SIMPLE = {
    AT_SetNotNull: ["set-not-null", "column"], AT_DropNotNull: ["drop-not-null", "column"],
    AT_ValidateConstraint: ["validate-constraint", "name"], AT_ChangeOwner: ["owner-to"], AT_ClusterOn: ["cluster-on", "name"],
    AT_DropCluster: ["set-without-cluster"], AT_DropOids: ["set-without-oids"], AT_EnableTrig: ["enable-trigger", "name"],
    AT_EnableAlwaysTrig: ["enable-trigger", "name"], AT_EnableReplicaTrig: ["enable-trigger", "name"],
    AT_DisableTrig: ["disable-trigger", "name"], AT_EnableRule: ["enable-rule", "name"],
    AT_EnableAlwaysRule: ["enable-rule", "name"], AT_EnableReplicaRule: ["enable-rule", "name"],
    AT_DisableRule: ["disable-rule", "name"], AT_EnableRowSecurity: ["enable-row-security"],
    AT_DisableRowSecurity: ["disable-row-security"], AT_ForceRowSecurity: ["force-row-security"],
    AT_NoForceRowSecurity: ["no-force-row-security"], AT_DropOf: ["not-of"], AT_SetTableSpace: ["set-tablespace", "tablespace"],
    AT_SetAccessMethod: ["set-access-method", "method"],
};

const ALL_TRIGGERS = {
    AT_EnableTrigAll: ["enable-trigger", "all"], AT_EnableTrigUser: ["enable-trigger", "user"],
    AT_DisableTrigAll: ["disable-trigger", "all"], AT_DisableTrigUser: ["disable-trigger", "user"],
};

const SETTINGS = {
    AT_SetStatistics: "statistics", AT_SetStorage: "storage", AT_SetCompression: "compression", AT_SetOptions: "options",
    AT_ResetOptions: "options", AT_AlterColumnGenericOptions: "options",
};

/** A command as the actions that Sluice has for it: one for each parameter of SET (…). */
function actions(cmd) {
    const def = cmd.def && only(cmd.def)[1];
    const one = (kind, values) => [fact(kind, values)];
    if (SIMPLE[cmd.subtype]) {
        const [kind, name] = SIMPLE[cmd.subtype];
        return one(kind, name ? { [name]: cmd.name } : cmd.newowner && { name: role(cmd.newowner) });
    }
    if (ALL_TRIGGERS[cmd.subtype]) {
        const [kind, name] = ALL_TRIGGERS[cmd.subtype];
        return one(kind, { name });
    }
    if (SETTINGS[cmd.subtype]) {
        return one("alter-column-setting", { column: cmd.name, setting: SETTINGS[cmd.subtype] });
    }
    switch (cmd.subtype) {
        case "AT_AddColumn":
            return one("add-column", { column: column(def), ifNotExists: cmd.missing_ok });
        case "AT_DropColumn":
            return one("drop-column", { column: cmd.name, ifExists: cmd.missing_ok, cascade: cascades(cmd) });
        case "AT_AlterColumnType":
            return one("alter-column-type", {
                column: cmd.name,
                type: type(def.typeName),
                collate: def.collClause && qualified(def.collClause.collname),
                using: tree(def.raw_default),
            });
        case "AT_ColumnDefault":
            return cmd.def
                ? one("set-default", { column: cmd.name, value: tree(cmd.def) })
                : one("drop-default", { column: cmd.name });
        case "AT_SetExpression":
            return one("set-expression", { column: cmd.name, value: tree(cmd.def) });
        case "AT_DropExpression":
            return one("drop-expression", { column: cmd.name, ifExists: cmd.missing_ok });
        case "AT_AddIdentity":
            return one("alter-identity", { column: cmd.name, change: "add", options: ["generated", ...sequenceOptions(def.options)] });
        case "AT_SetIdentity":
            return one("alter-identity", { column: cmd.name, change: "set", options: sequenceOptions(cmd.def.List.items) });
        case "AT_DropIdentity":
            return one("alter-identity", { column: cmd.name, change: "drop", ifExists: cmd.missing_ok });
        case "AT_AddConstraint":
            return one("add-constraint", { constraint: tableConstraint(def) });
        case "AT_DropConstraint":
            return one("drop-constraint", { name: cmd.name, ifExists: cmd.missing_ok, cascade: cascades(cmd) });
        case "AT_AlterConstraint":
            return one("alter-constraint", {
                name: def.conname,
                enforced: def.alterEnforceability ? (def.is_enforced ? "yes" : "no") : undefined,
                deferrable: def.deferrable,
                initiallyDeferred: def.initdeferred,
                inherit: def.alterInheritability ? (def.noinherit ? "no" : "yes") : undefined,
            });
        case "AT_SetRelOptions":
            return optionNames(def.items).flatMap(option => one("set-option", { option }));
        case "AT_ResetRelOptions":
            return optionNames(def.items).flatMap(option => one("reset-option", { option }));
        case "AT_GenericOptions":
            return one("set-option", { option: "options" });
        case "AT_SetLogged":
            return one("set-logged", { logged: true });
        case "AT_SetUnLogged":
            return one("set-logged");
        case "AT_AddInherit":
            return one("inherit", { parent: relation(def), added: true });
        case "AT_DropInherit":
            return one("inherit", { parent: relation(def) });
        case "AT_AddOf":
            return one("of-type", { name: svals(def.names).at(-1) });
        case "AT_ReplicaIdentity":
            return one("replica-identity", { name: def.name });
        case "AT_AttachPartition":
            return one("attach-partition", { partition: relation(def.name), isDefault: def.bound.is_default });
        case "AT_DetachPartition":
            return one("detach-partition", { partition: relation(def.name), concurrently: def.concurrent });
        case "AT_DetachPartitionFinalize":
            return one("detach-partition", { partition: relation(def.name), finalize: true });
        default:
            throw new Error("an action: " + cmd.subtype);
    }
}

const NEW_NAME_OF_TABLE = ["OBJECT_TABLE", "OBJECT_FOREIGN_TABLE"];

export function rename(statement) {
    const { renameType, relationType, newname, subname } = statement;
    const onTable = NEW_NAME_OF_TABLE.includes(renameType === "OBJECT_COLUMN" ? relationType : renameType);
    const object = () => objectName(statement.object);
    if (renameType === "OBJECT_TABCONSTRAINT") {
        return alteredTable(statement, [fact("rename-constraint", { name: subname, newName: newname })]);
    }
    if (renameType === "OBJECT_COLUMN") {
        return onTable
            ? alteredTable(statement, [fact("rename-column", { column: subname, newName: newname })])
            : alterObject(relationType, { name: relation(statement.relation) });
    }
    if (onTable) {
        return alteredTable(statement, [fact("rename-table", { newName: joined([newname]) })]);
    }
    switch (renameType) {
        case "OBJECT_INDEX":
            return fact("alter-index", {
                index: relation(statement.relation),
                ifExists: statement.missing_ok,
                change: "rename",
                newName: joined([newname]),
            });
        case "OBJECT_TYPE":
            return fact("alter-type", { type: object(), change: "rename", newName: newname });
        case "OBJECT_ATTRIBUTE":
            return fact("alter-type", { type: relation(statement.relation), change: "rename-attribute" });
        case "OBJECT_DOMAIN":
            return fact("alter-domain", { domain: object(), change: "rename", name: newname });
        case "OBJECT_DOMCONSTRAINT":
            return fact("alter-domain", { domain: object(), change: "rename constraint", name: newname });
        case "OBJECT_POLICY":
        case "OBJECT_RULE":
        case "OBJECT_TRIGGER":
            return alterObject(renameType, {
                name: joined([subname]),
                table: relation(statement.relation),
                newName: joined([newname]),
            });
        default: {
            const name = statement.relation
                ? relation(statement.relation)
                : statement.object
                  ? reference(renameType, statement.object).name
                  : joined([subname]);
            return alterObject(renameType, { name, newName: joined([newname]) });
        }
    }
}

export function setSchema(statement) {
    const { objectType, newschema } = statement;
    switch (objectType) {
        case "OBJECT_TABLE":
        case "OBJECT_FOREIGN_TABLE":
            return alteredTable(statement, [fact("set-schema", { schema: newschema })]);
        case "OBJECT_TYPE":
            return fact("alter-type", { type: objectName(statement.object), change: "set schema", schema: newschema });
        case "OBJECT_DOMAIN":
            return fact("alter-domain", { domain: objectName(statement.object), change: "set schema", name: newschema });
        default: {
            const name = statement.relation ? relation(statement.relation) : reference(objectType, statement.object).name;
            return alterObject(objectType, { name, newName: joined([newschema]), movesSchema: true });
        }
    }
}

export function setOwner(statement) {
    const { objectType, object, newowner } = statement;
    switch (objectType) {
        case "OBJECT_TYPE":
            return fact("alter-type", { type: objectName(object), change: "owner-to" });
        case "OBJECT_DOMAIN":
            return fact("alter-domain", { domain: objectName(object), change: "owner to", name: role(newowner) });
        default:
            return alterObject(objectType, reference(objectType, object));
    }
}

export function depends(statement) {
    const { objectType, relation: table, object } = statement;
    switch (objectType) {
        case "OBJECT_INDEX":
            return fact("alter-index", { index: relation(table), change: "depends on extension" });
        case "OBJECT_TRIGGER":
            return alterObject(objectType, { name: objectName(object), table: relation(table) });
        default:
            return alterObject(objectType, { name: table ? relation(table) : objectName(object) });
    }
}

export function alterDomain(statement) {
    const { subtype, def, name } = statement;
    const domain = qualified(statement.typeName);
    const constraint = def?.Constraint;
    switch (subtype) {
        case "T":
            return def
                ? fact("alter-domain", { domain, change: "set default", attribute: fact("default", { value: tree(def) }) })
                : fact("alter-domain", { domain, change: "drop default" });
        case "N":
            return fact("alter-domain", { domain, change: "drop not null" });
        case "O":
            return fact("alter-domain", { domain, change: "set not null" });
        case "C": {
            const attribute = tableConstraint(constraint);
            delete attribute.columns;
            return fact("alter-domain", { domain, change: "add constraint", attribute, notValid: attribute.notValid });
        }
        case "X":
            return fact("alter-domain", { domain, change: "drop constraint", name, cascade: cascades(statement) });
        case "V":
            return fact("alter-domain", { domain, change: "validate constraint", name });
        default:
            throw new Error("a change of a domain: " + subtype);
    }
}
