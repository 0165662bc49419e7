// PostgreSQL's trees of statements as facts. The shape is that of StatementFacts.java.
import { OBJECTS, alterDomain, alterTable, depends, reference, rename, setOwner, setSchema } from "./alter.mjs";
import { changes, select } from "./rows.mjs";
import {
    Present, Text, cascades, column, columnConstraints, constant, fact, isOn, joined, key, method, objectName, only, optionNames,
    qualified, relation, relations, role, roles, sequenceOptions, sval, svals, tableElement, tree, type,
} from "./parts.mjs";
import { session } from "./session.mjs";

const PERSISTENCE = { p: "permanent", u: "unlogged", t: "temporary" };

export function facts(statement) {
    const [kind, node] = only(statement);
    const read = READERS[kind] ?? changes[kind] ?? session[kind];
    if (!read) {
        throw new Error("no facts of " + kind);
    }
    return read(node, facts);
}

/** What CREATE TABLE says after its elements, in the order that Sluice keeps it. */
function tableOptions({ accessMethod, options, oncommit, onCommit, tablespacename, tableSpaceName }) {
    return [
        ...(accessMethod ? ["access_method"] : []),
        ...optionNames(options),
        ...((oncommit ?? onCommit) === "ONCOMMIT_NOOP" ? [] : ["on_commit"]),
        ...(tablespacename ?? tableSpaceName ? ["tablespace"] : []),
    ];
}

function createTable(node) {
    const parents = relations(node.inhRelations);
    return fact("create-table", {
        table: relation(node.relation),
        ifNotExists: node.if_not_exists,
        persistence: PERSISTENCE[node.relation.relpersistence],
        elements: (node.tableElts ?? []).map(tableElement),
        inherits: node.partbound ? [] : parents,
        partitionOf: node.partbound && parents[0],
        defaultPartition: node.partbound?.is_default,
        partitionBy: node.partspec?.strategy.replace("PARTITION_STRATEGY_", "").toLowerCase(),
        options: tableOptions(node),
    });
}

function createTableAs(node) {
    const { into } = node;
    const columns = svals(into.colNames);
    if (node.objtype === "OBJECT_MATVIEW") {
        return fact("create-view", {
            view: relation(into.rel),
            ifNotExists: node.if_not_exists,
            materialized: true,
            columns,
            query: tree(node.query),
            noData: into.skipData,
        });
    }
    return fact("create-table", {
        table: relation(into.rel),
        ifNotExists: node.if_not_exists,
        persistence: PERSISTENCE[into.rel.relpersistence],
        elements: columns.map(name => fact("column", { name })),
        options: tableOptions(into),
        query: tree(node.query),
        noData: into.skipData,
    });
}

/** A recursive view's query stands in a WITH that the grammar makes around it. */
function createView(node) {
    const made = node.query.SelectStmt?.withClause;
    const recursive = made?.recursive && made.location === -1;
    return fact("create-view", {
        view: relation(node.view),
        orReplace: node.replace,
        temporary: node.view.relpersistence === "t",
        columns: svals(node.aliases),
        query: tree(recursive ? made.ctes[0].CommonTableExpr.ctequery : node.query),
    });
}

function createIndex(node) {
    return fact("create-index", {
        name: node.idxname,
        table: relation(node.relation),
        unique: node.unique,
        ifNotExists: node.if_not_exists,
        concurrently: node.concurrent,
        only: !node.relation.inh,
        method: method(node.accessMethod),
        parts: node.indexParams.map(key),
        included: (node.indexIncludingParams ?? []).map(part => part.IndexElem.name).filter(name => name !== undefined),
        nullsNotDistinct: node.nulls_not_distinct,
        predicate: tree(node.whereClause),
        options: [...optionNames(node.options), ...(node.tableSpace ? ["tablespace"] : [])],
    });
}

function drop(node) {
    const { removeType, objects } = node;
    const flags = { ifExists: node.missing_ok, cascade: cascades(node) };
    switch (removeType) {
        case "OBJECT_TABLE":
            return fact("drop-table", { tables: objects.map(objectName), ...flags });
        case "OBJECT_INDEX":
            return fact("drop-index", { indexes: objects.map(objectName), concurrently: node.concurrent, ...flags });
        case "OBJECT_SCHEMA":
            return fact("drop-schema", { schemas: svals(objects), ...flags });
        default: {
            const references = objects.map(object => reference(removeType, object));
            const names = references.map(({ name }) => name).filter(name => name !== undefined);
            return dropObject(removeType, { names, table: references.at(-1).table, ...flags });
        }
    }
}

const dropObject = (type, values) => fact("drop-object", { object: OBJECTS[type], ...values });
const createObject = (type, name, values) =>
    fact("create-object", { object: OBJECTS[type] ?? type, name, ...values });

function createRoutine(node) {
    const option = name => node.options?.findLast(({ DefElem }) => DefElem.defname === name)?.DefElem.arg;
    const definition = option("as")?.List.items;
    return fact("create-routine", {
        routine: qualified(node.funcname),
        orReplace: node.replace,
        procedure: node.is_procedure,
        language: option("language") && sval(option("language")),
        volatility: option("volatility") && sval(option("volatility")),
        body: definition?.length === 1 ? new Text(sval(definition[0])) : node.sql_body && new Present(),
    });
}

/** What CREATE says of kinds that are a name and a list of definitions. */
function define(node) {
    const name = qualified(node.defnames);
    if (node.kind === "OBJECT_TYPE") {
        return fact("create-type", { type: name, form: node.definition ? "base" : "shell" });
    }
    return createObject(node.kind, node.kind === "OBJECT_OPERATOR" ? undefined : name, {
        orReplace: node.replace,
        ifNotExists: node.if_not_exists,
    });
}

function alterEnum(node) {
    const name = qualified(node.typeName);
    const renames = node.oldVal !== undefined || (!node.newValIsAfter && node.newValNeighbor === undefined);
    return !renames
        ? fact("alter-type", {
              type: name,
              change: "add value",
              value: node.newVal,
              ifNotExists: node.skipIfNewValExists,
              before: node.newValIsAfter ? undefined : node.newValNeighbor,
              after: node.newValIsAfter ? node.newValNeighbor : undefined,
          })
        : fact("alter-type", { type: name, change: "rename value", from: node.oldVal, to: node.newVal });
}

function createSequence(node) {
    const owner = node.options?.findLast(({ DefElem }) => DefElem.defname === "owned_by");
    const ownedBy = owner && qualified(owner.DefElem.arg.List.items);
    return fact("create-sequence", {
        sequence: relation(node.sequence),
        ifNotExists: node.if_not_exists,
        temporary: node.sequence.relpersistence === "t",
        ownedBy: ownedBy === "none" ? undefined : ownedBy,
        options: sequenceOptions(node.options),
    });
}

const alterObject = (object, name) => fact("alter-object", { object, name });
const plain = name => (name === undefined ? undefined : joined([name]));

const READERS = {
    SelectStmt: select,
    CreateStmt: createTable,
    CreateTableAsStmt: createTableAs,
    CreateForeignTableStmt: ({ base }) =>
        createObject("OBJECT_FOREIGN_TABLE", relation(base.relation), { ifNotExists: base.if_not_exists }),
    ImportForeignSchemaStmt: () => createObject("OBJECT_FOREIGN_TABLE"),
    AlterTableStmt: alterTable,
    RenameStmt: rename,
    AlterObjectSchemaStmt: setSchema,
    AlterOwnerStmt: setOwner,
    AlterObjectDependsStmt: depends,
    AlterDomainStmt: alterDomain,
    AlterEnumStmt: alterEnum,
    AlterTypeStmt: node => fact("alter-type", { type: qualified(node.typeName), change: "set" }),
    AlterSeqStmt: node => alterObject("sequence", relation(node.sequence)),
    AlterTableMoveAllStmt: node => alterObject(OBJECTS[node.objtype]),
    AlterStatsStmt: node => alterObject("statistics", qualified(node.defnames)),
    AlterFunctionStmt: node => alterObject(OBJECTS[node.objtype], qualified(node.func.objname)),
    AlterExtensionStmt: node => alterObject("extension", plain(node.extname)),
    AlterExtensionContentsStmt: node => alterObject("extension", plain(node.extname)),
    AlterPublicationStmt: node => alterObject("publication", plain(node.pubname)),
    AlterSubscriptionStmt: node => alterObject("subscription", plain(node.subname)),
    AlterFdwStmt: node => alterObject("foreign data wrapper", plain(node.fdwname)),
    AlterForeignServerStmt: node => alterObject("server", plain(node.servername)),
    AlterUserMappingStmt: () => alterObject("user mapping"),
    AlterEventTrigStmt: node => alterObject("event trigger", plain(node.trigname)),
    AlterCollationStmt: node => alterObject("collation", qualified(node.collname)),
    AlterTSDictionaryStmt: node => alterObject("text search", qualified(node.dictname)),
    AlterTSConfigurationStmt: node => alterObject("text search", qualified(node.cfgname)),
    AlterOperatorStmt: () => alterObject("operator"),
    AlterOpFamilyStmt: node => alterObject("operator family", qualified(node.opfamilyname)),
    AlterTableSpaceOptionsStmt: node => alterObject("tablespace", plain(node.tablespacename)),
    AlterDatabaseStmt: node => alterObject("database", plain(node.dbname)),
    AlterDatabaseSetStmt: node => alterObject("database", plain(node.dbname)),
    AlterDatabaseRefreshCollStmt: node => alterObject("database", plain(node.dbname)),
    AlterRoleStmt: node => alterObject("role", plain(role(node.role))),
    AlterRoleSetStmt: node => alterObject("role", node.role ? plain(role(node.role)) : "all"),
    AlterSystemStmt: ({ setstmt }) =>
        alterObject("system", setstmt.kind === "VAR_RESET_ALL" ? "all" : setstmt.name),
    AlterPolicyStmt: node =>
        fact("alter-object", { object: "policy", name: plain(node.policy_name), table: relation(node.table) }),
    ViewStmt: createView,
    IndexStmt: createIndex,
    CreateSeqStmt: createSequence,
    CreateEnumStmt: node => fact("create-type", { type: qualified(node.typeName), form: "enum", members: svals(node.vals) }),
    CompositeTypeStmt: node =>
        fact("create-type", {
            type: relation(node.typevar),
            form: "composite",
            attributes: (node.coldeflist ?? []).map(definition => column(definition.ColumnDef)),
        }),
    CreateRangeStmt: node => fact("create-type", { type: qualified(node.typeName), form: "range" }),
    DefineStmt: define,
    CreateDomainStmt: node =>
        fact("create-domain", {
            domain: qualified(node.domainname),
            type: type(node.typeName),
            collate: node.collClause && qualified(node.collClause.collname),
            constraints: columnConstraints(node.constraints),
        }),
    CreateSchemaStmt: node =>
        fact("create-schema", {
            schema: node.schemaname,
            ifNotExists: node.if_not_exists,
            elements: (node.schemaElts ?? []).map(facts),
        }),
    CreateFunctionStmt: createRoutine,
    CreateTrigStmt: node =>
        fact("create-trigger", {
            trigger: node.trigname,
            table: relation(node.relation),
            orReplace: node.replace,
            updateOf: svals(node.columns),
            function: qualified(node.funcname),
        }),
    CreateEventTrigStmt: node => createObject("OBJECT_EVENT_TRIGGER", plain(node.trigname)),
    CreatePolicyStmt: node => createObject("OBJECT_POLICY", plain(node.policy_name), { table: relation(node.table) }),
    RuleStmt: node => createObject("OBJECT_RULE", plain(node.rulename), { table: relation(node.relation), orReplace: node.replace }),
    CreateStatsStmt: node =>
        createObject("OBJECT_STATISTIC_EXT", node.defnames && qualified(node.defnames), {
            table: relation(node.relations[0].RangeVar),
            ifNotExists: node.if_not_exists,
        }),
    CreateExtensionStmt: node =>
        createObject("OBJECT_EXTENSION", plain(node.extname), { ifNotExists: node.if_not_exists }),
    CreatePublicationStmt: node => createObject("OBJECT_PUBLICATION", plain(node.pubname)),
    CreateSubscriptionStmt: node => createObject("OBJECT_SUBSCRIPTION", plain(node.subname)),
    CreateFdwStmt: node => createObject("OBJECT_FDW", plain(node.fdwname)),
    CreateForeignServerStmt: node =>
        createObject("OBJECT_FOREIGN_SERVER", plain(node.servername), { ifNotExists: node.if_not_exists }),
    CreateUserMappingStmt: node => createObject("user mapping", undefined, { ifNotExists: node.if_not_exists }),
    CreateConversionStmt: node => createObject("OBJECT_CONVERSION", qualified(node.conversion_name)),
    CreateOpClassStmt: node => createObject("OBJECT_OPCLASS", qualified(node.opclassname)),
    CreateOpFamilyStmt: node => createObject("OBJECT_OPFAMILY", qualified(node.opfamilyname)),
    CreateCastStmt: () => createObject("OBJECT_CAST"),
    CreateTransformStmt: node => createObject("OBJECT_TRANSFORM", undefined, { orReplace: node.replace }),
    CreatePLangStmt: node => createObject("OBJECT_LANGUAGE", plain(node.plname), { orReplace: node.replace }),
    CreateAmStmt: node => createObject("OBJECT_ACCESS_METHOD", plain(node.amname)),
    CreateTableSpaceStmt: node => createObject("OBJECT_TABLESPACE", plain(node.tablespacename)),
    CreatedbStmt: node => createObject("OBJECT_DATABASE", plain(node.dbname)),
    CreateRoleStmt: node => createObject("OBJECT_ROLE", plain(node.role)),
    DropStmt: drop,
    DropdbStmt: node => dropObject("OBJECT_DATABASE", { names: [plain(node.dbname)], ifExists: node.missing_ok }),
    DropRoleStmt: node =>
        dropObject("OBJECT_ROLE", { names: roles(node.roles).map(plain), ifExists: node.missing_ok }),
    DropTableSpaceStmt: node =>
        dropObject("OBJECT_TABLESPACE", { names: [plain(node.tablespacename)], ifExists: node.missing_ok }),
    DropSubscriptionStmt: node =>
        dropObject("OBJECT_SUBSCRIPTION", {
            names: [plain(node.subname)],
            ifExists: node.missing_ok,
            cascade: cascades(node),
        }),
    DropUserMappingStmt: node => fact("drop-object", { object: "user mapping", ifExists: node.missing_ok }),
    CommentStmt: node => fact("comment", { object: OBJECTS[node.objtype], ...reference(node.objtype, node.object) }),
    SecLabelStmt: node => fact("session", { verb: "security", ...nameOnly(reference(node.objtype, node.object)) }),
    TruncateStmt: node =>
        fact("truncate", {
            tables: relations(node.relations),
            cascade: cascades(node),
            restartIdentity: node.restart_seqs,
        }),
    RefreshMatViewStmt: node =>
        fact("refresh-materialized-view", {
            view: relation(node.relation),
            concurrently: node.concurrent,
            noData: node.skipData,
        }),
    ReindexStmt: node =>
        fact("reindex", {
            scope: node.kind.replace("REINDEX_OBJECT_", "").toLowerCase(),
            name: node.relation ? relation(node.relation) : plain(node.name),
            concurrently: isOn(node.params, "concurrently"),
        }),
    VacuumStmt: node =>
        node.is_vacuumcmd
            ? fact("vacuum", {
                  tables: vacuumed(node),
                  full: isOn(node.options, "full"),
                  analyze: isOn(node.options, "analyze"),
              })
            : fact("table-maintenance", { verb: "analyze", tables: vacuumed(node) }),
    ClusterStmt: node =>
        fact("cluster", { table: node.relation && relation(node.relation), index: node.indexname }),
};

const nameOnly = ({ name }) => ({ name });
const vacuumed = node => (node.rels ?? []).map(({ VacuumRelation }) => relation(VacuumRelation.relation));
