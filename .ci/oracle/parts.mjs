// Parts of PostgreSQL's trees as facts: names, types, columns, constraints, keys. The shape is that of DefinitionFacts.java.

/** A tree that the other side has the text of. */
export class Tree {
    constructor(node) {
        this.node = node;
    }
}

/** A string that the other side has as written. */
export class Text {
    constructor(value) {
        this.value = value;
    }
}

/** The elements of EXCLUDE, which the other side has the text of. */
export class Elements {
    constructor(nodes) {
        this.nodes = nodes;
    }
}

/** There, but not comparable further. */
export class Present {}

/** What is absent, false or empty is left out. */
export function fact(kind, values = {}) {
    const result = kind ? { kind } : {};
    for (const [key, value] of Object.entries(values)) {
        const empty = Array.isArray(value) && value.length === 0;
        if (value !== undefined && value !== null && value !== false && value !== "" && !empty) {
            result[key] = value;
        }
    }
    return result;
}

export function only(node) {
    const [kind] = Object.keys(node);
    return [kind, node[kind]];
}

export const tree = node => (node === undefined ? undefined : new Tree(node));
export const sval = node => node?.String?.sval ?? "";
export const svals = nodes => (nodes ?? []).map(sval);
export const joined = parts => parts.map(part => part.replaceAll(".", "\\.")).join(".");
export const qualified = nodes => joined(svals(nodes));

export function relation(rangeVar) {
    return joined([rangeVar.catalogname, rangeVar.schemaname, rangeVar.relname].filter(part => part !== undefined));
}

export const relations = nodes => (nodes ?? []).map(node => relation(node.RangeVar));

/** An object's name, in whichever of the forms that the grammar gives it. */
export function objectName(object) {
    const [kind, node] = only(object);
    switch (kind) {
        case "String":
            return joined([node.sval]);
        case "List":
            return qualified(node.items);
        case "TypeName":
            return qualified(node.names);
        case "ObjectWithArgs":
            return qualified(node.objname);
        case "RangeVar":
            return relation(node);
        default:
            throw new Error("a name as " + kind);
    }
}

export function role(spec) {
    return {
        ROLESPEC_CSTRING: spec.rolename,
        ROLESPEC_CURRENT_ROLE: "current_role",
        ROLESPEC_CURRENT_USER: "current_user",
        ROLESPEC_SESSION_USER: "session_user",
        ROLESPEC_PUBLIC: "public",
    }[spec.roletype];
}

export const roles = nodes => (nodes ?? []).map(node => role(node.RoleSpec));
export const cascades = statement => statement.behavior === "DROP_CASCADE";
export const optionNames = nodes =>
    (nodes ?? []).map(({ DefElem: option }) =>
        [option.defnamespace, option.defname].filter(part => part !== undefined).join("."));

/** The names of a sequence's options, those with NO before them marked; OWNED BY stands apart. */
export const sequenceOptions = nodes =>
    (nodes ?? [])
        .map(({ DefElem: option }) => option)
        .filter(option => option.defname !== "owned_by")
        .map(({ defname, arg }) => {
            const refused =
                (["minvalue", "maxvalue"].includes(defname) && arg === undefined) ||
                (defname === "cycle" && constant(arg) === "false");
            return refused ? "no " + defname : defname;
        });

/** The last of the options of a name that says on or off. */
export function isOn(options, ...names) {
    let on = false;
    for (const { DefElem: option } of options ?? []) {
        if (names.includes(option.defname)) {
            const value = option.arg === undefined ? "true" : constant(option.arg);
            on = !["off", "false", "0", "no"].includes(value.toLowerCase());
        }
    }
    return on;
}

/** A literal as text. */
export function constant(node) {
    const [kind, value] = only(node);
    switch (kind) {
        case "A_Const":
            if (value.isnull) return "null";
            for (const [type, key] of [["sval", "sval"], ["ival", "ival"], ["fval", "fval"], ["boolval", "boolval"], ["bsval", "bsval"]]) {
                if (value[type]) return String(value[type][key] ?? (type === "boolval" ? false : type === "ival" ? 0 : ""));
            }
            throw new Error("a constant of " + JSON.stringify(value));
        case "String":
            return value.sval ?? "";
        case "Integer":
            return String(value.ival ?? 0);
        case "Float":
            return value.fval;
        case "Boolean":
            return String(value.boolval ?? false);
        default:
            return "?" + kind;
    }
}

const CATALOG = {
    int4: "integer", int8: "bigint", int2: "smallint", float4: "real", float8: "double precision", bool: "boolean",
    char: '"char"', serial4: "serial", serial8: "bigserial", serial2: "smallserial",
};

// The bits of an interval's mask, in the words of the grammar (datetime.h).
const INTERVAL = {
    4: "year", 2: "month", 8: "day", 1024: "hour", 2048: "minute", 4096: "second", 6: "yeartomonth", 1032: "daytohour",
    3080: "daytominute", 7176: "daytosecond", 3072: "hourtominute", 7168: "hourtosecond", 6144: "minutetosecond",
};

function interval(modifiers) {
    const [mask, precision] = modifiers.map(constant);
    const fields = mask === "32767" ? "" : INTERVAL[mask];
    return precision === undefined ? fields : fields ? `${fields}(${precision})` : precision;
}

export function type(typeName) {
    if (typeName === undefined) {
        return undefined;
    }
    const names = svals(typeName.names);
    let name = names.pop();
    let schema = names.pop();
    const modifiers = typeName.typmods ?? [];
    let values = modifiers.map(modifier => new Tree(modifier));
    if (schema === undefined || schema === "pg_catalog") {
        schema = undefined;
        if (name === "interval") {
            values = interval(modifiers);
        } else if (name === "bpchar" && modifiers.length > 0) {
            name = "char";
        } else {
            name = CATALOG[name] ?? name;
        }
    }
    return fact(null, { schema, name, arguments: values, array: typeName.arrayBounds?.length });
}

export function column(definition) {
    return fact("column", {
        name: definition.colname,
        type: type(definition.typeName),
        collate: definition.collClause && qualified(definition.collClause.collname),
        storage: definition.storage_name !== undefined,
        compression: definition.compression !== undefined,
        options: (definition.fdwoptions ?? []).length > 0,
        constraints: columnConstraints(definition.constraints),
    });
}

/** A column's constraints; the attributes that the grammar leaves beside them belong to the one before. */
export function columnConstraints(nodes) {
    const constraints = [];
    for (const { Constraint: constraint } of nodes ?? []) {
        const last = constraints.at(-1);
        switch (constraint.contype) {
            case "CONSTR_ATTR_DEFERRABLE":
                last.deferrable = true;
                break;
            case "CONSTR_ATTR_DEFERRED":
                last.deferrable = last.initiallyDeferred = true;
                break;
            case "CONSTR_ATTR_NOT_ENFORCED":
                last.notEnforced = true;
                break;
            case "CONSTR_ATTR_NOT_DEFERRABLE":
            case "CONSTR_ATTR_IMMEDIATE":
            case "CONSTR_ATTR_ENFORCED":
                break;
            default:
                constraints.push(columnConstraint(constraint));
        }
    }
    return constraints;
}

function columnConstraint(constraint) {
    switch (constraint.contype) {
        case "CONSTR_NULL":
            return fact("null");
        case "CONSTR_DEFAULT":
            return fact("default", { value: tree(constraint.raw_expr) });
        case "CONSTR_IDENTITY":
            return fact("identity", { always: constraint.generated_when === "a", options: sequenceOptions(constraint.options) });
        case "CONSTR_GENERATED":
            return fact("generated", { value: tree(constraint.raw_expr), stored: constraint.generated_kind === "s" });
        default:
            return tableConstraint(constraint);
    }
}

const ACTIONS = { r: "RESTRICT", c: "CASCADE", n: "SET NULL", d: "SET DEFAULT" };

export function tableConstraint(constraint) {
    const mode = {
        name: constraint.conname,
        deferrable: constraint.deferrable || constraint.initdeferred,
        initiallyDeferred: constraint.initdeferred,
        notValid: constraint.skip_validation && !notEnforced(constraint),
        notEnforced: notEnforced(constraint),
        noInherit: constraint.is_no_inherit,
    };
    const columns = svals(constraint.keys);
    const included = svals(constraint.including);
    const withoutOverlaps = constraint.without_overlaps;
    switch (constraint.contype) {
        case "CONSTR_NOTNULL":
            return fact("not null", { columns, ...mode });
        case "CONSTR_CHECK":
            return fact("check", { condition: tree(constraint.raw_expr), ...mode });
        case "CONSTR_PRIMARY":
            return fact("primary key", { columns, withoutOverlaps, included, usingIndex: constraint.indexname, ...mode });
        case "CONSTR_UNIQUE":
            return fact("unique", {
                columns,
                withoutOverlaps,
                included,
                nullsNotDistinct: constraint.nulls_not_distinct,
                usingIndex: constraint.indexname,
                ...mode,
            });
        case "CONSTR_EXCLUSION":
            return fact("exclude", {
                method: method(constraint.access_method),
                elements: new Elements(constraint.exclusions),
                included,
                predicate: tree(constraint.where_clause),
                ...mode,
            });
        case "CONSTR_FOREIGN":
            return fact("foreign key", {
                columns: svals(constraint.fk_attrs),
                period: constraint.fk_with_period,
                table: relation(constraint.pktable),
                referenced: svals(constraint.pk_attrs),
                referencedPeriod: constraint.pk_with_period,
                match: { f: "FULL", p: "PARTIAL" }[constraint.fk_matchtype],
                onDelete: ACTIONS[constraint.fk_del_action],
                onDeleteColumns: svals(constraint.fk_del_set_cols),
                onUpdate: ACTIONS[constraint.fk_upd_action],
                ...mode,
            });
        default:
            throw new Error("a constraint of " + constraint.contype);
    }
}

/** The grammar marks the kinds that can be enforced or not; for others the mark is absent either way. */
function notEnforced(constraint) {
    return ["CONSTR_CHECK", "CONSTR_FOREIGN"].includes(constraint.contype) && !constraint.is_enforced;
}

/** The default is btree, said or not. */
export const method = name => (name === "btree" ? undefined : name);

export function key({ IndexElem: element }) {
    return fact(null, {
        column: element.name,
        expression: tree(element.expr),
        collation: element.collation && qualified(element.collation),
        operatorClass: element.opclass && qualified(element.opclass),
        parameters: optionNames(element.opclassopts),
        descending: element.ordering === "SORTBY_DESC",
        nulls: { SORTBY_NULLS_FIRST: "first", SORTBY_NULLS_LAST: "last" }[element.nulls_ordering],
    });
}

export function tableElement(node) {
    const [kind, element] = only(node);
    switch (kind) {
        case "ColumnDef":
            return column(element);
        case "Constraint":
            return tableConstraint(element);
        case "TableLikeClause": {
            const bits = element.options ?? 0;
            return fact("like", {
                source: relation(element.relation),
                constraints: (bits & 4) !== 0,
                defaults: (bits & 8) !== 0,
                indexes: (bits & 64) !== 0,
            });
        }
        default:
            throw new Error("a table element of " + kind);
    }
}
