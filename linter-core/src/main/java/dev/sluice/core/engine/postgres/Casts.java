package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.BaseType;
import dev.sluice.core.catalog.CompositeType;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.EffectTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the server has a cast from one type to another. */
record Casts(Situation at) {

    private static final EffectTable TABLE = EffectTable.read(Casts.class, "casts.tsv");

    /** Types whose values are all of one length, by typstorage of pg_type, the same on 12 to 18; enums are too. */
    private static final Set<String> OF_ONE_LENGTH = Set.of(
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "money",
            "boolean",
            "date",
            "time",
            "timetz",
            "timestamp",
            "timestamptz",
            "interval",
            "uuid",
            "oid",
            "name",
            "macaddr",
            "macaddr8",
            "point",
            "line",
            "lseg",
            "box",
            "circle",
            "pg_lsn");

    /** Domains over domains; what nests deeper is not followed. */
    private static final int MOST_DOMAINS = 8;

    /** How a value gets from one type to another. */
    enum Way {
        /** Without a word, as in an INSERT. */
        ASSIGNED,
        /** With a cast that is written. */
        EXPLICIT,
        NONE,
        /** One of the types is not the server's own, or is in doubt. */
        UNKNOWN
    }

    Way way(Types from, Types to) {
        Types source = base(from).orElse(null);
        Types target = base(to).orElse(null);
        if (source == null || target == null || at.catalog().makesCasts()) {
            return Way.UNKNOWN;
        }
        boolean arrays = source.dimensions() > 0 && target.dimensions() > 0;
        if ((source.dimensions() == 0 && target.dimensions() == 0) || arrays) {
            return scalar(source, target);
        }
        if (target.dimensions() == 0) {
            return string(target) ? Way.ASSIGNED : Way.NONE;
        }
        return string(source) ? Way.EXPLICIT : Way.NONE;
    }

    private Way scalar(Types source, Types target) {
        if (source.name().equals(target.name()) && source.schema().equals(target.schema())) {
            return Way.ASSIGNED;
        }
        if (string(target)) {
            return Way.ASSIGNED;
        }
        Optional<EffectTable.Row> row = TABLE.find(source.name(), at.version());
        if (row.isPresent() && own(source)) {
            if (listed(row.get(), "assigned", target)) {
                return Way.ASSIGNED;
            }
            if (listed(row.get(), "explicit", target)) {
                return Way.EXPLICIT;
            }
        }
        return string(source) ? Way.EXPLICIT : Way.NONE;
    }

    /** Whether the values of a type are surely all of one length. */
    boolean ofOneLength(DataType type) {
        return base(Types.of(at.catalog().lookup().stored(type)))
                .filter(it -> it.dimensions() == 0)
                .filter(it -> (OF_ONE_LENGTH.contains(it.name()) && own(it)) || isEnum(it))
                .isPresent();
    }

    private boolean isEnum(Types type) {
        return at.catalog()
                .type(type.objectName())
                .filter(EnumType.class::isInstance)
                .isPresent();
    }

    /** A type as a cast writes it, in the schema that it is found in. */
    Types written(String cast) {
        Types type = Types.parse(cast);
        ObjectName found = at.catalog().lookup().type(null, type.name());
        boolean elsewhere = type.schema().equals("public")
                && !found.unknown()
                && at.catalog().type(found).isPresent();
        return elsewhere ? new Types(found.schema(), type.name(), type.arguments(), type.dimensions()) : type;
    }

    /** Whether two types are surely not the same. */
    boolean distinct(DataType one, DataType other) {
        Types first = Types.of(at.catalog().lookup().stored(one));
        Types second = Types.of(at.catalog().lookup().stored(other));
        if (way(first, second) == Way.UNKNOWN) {
            return false;
        }
        boolean arguments = first.arguments().size() == second.arguments().size()
                && !first.arguments().equals(second.arguments());
        return !first.objectName().equals(second.objectName())
                || (first.dimensions() > 0) != (second.dimensions() > 0)
                || arguments;
    }

    private static boolean listed(EffectTable.Row row, String column, Types target) {
        return own(target) && List.of(row.get(column).split(",", -1)).contains(target.name());
    }

    private static boolean own(Types type) {
        return type.schema().equals("public");
    }

    /** A type of the category of strings, which everything can be assigned to. */
    private boolean string(Types type) {
        return switch (type.name()) {
            case "text", "varchar", "char", "name" -> own(type);
            case "citext" ->
                at.catalog().type(type.objectName()).filter(Casts::citext).isPresent();
            default -> false;
        };
    }

    private static boolean citext(UserType type) {
        return type instanceof BaseType base && "citext".equals(base.madeBy());
    }

    /** A type that is surely what its name says: the server's own, a known enum, composite or domain. */
    Optional<Types> named(Types type) {
        return base(type).map(base -> type);
    }

    /** The type that a domain is made of; empty where the type is neither the server's own nor a known enum or composite. */
    Optional<Types> base(Types type) {
        Types next = type;
        for (int depth = 0; depth < MOST_DOMAINS; depth++) {
            ObjectName name = next.objectName();
            UserType known = at.catalog().type(name).orElse(null);
            if (known == null) {
                boolean listed =
                        own(next) && TABLE.find(next.name(), at.version()).isPresent();
                return listed ? Optional.of(next) : Optional.empty();
            }
            if (name.unknown() || at.catalog().doubts().of(known).isPresent()) {
                return Optional.empty();
            }
            if (!(known instanceof Domain domain)) {
                boolean plain = known instanceof EnumType || known instanceof CompositeType || citext(known);
                return plain ? Optional.of(next) : Optional.empty();
            }
            DataType base = domain.base();
            Types under = Types.of(base);
            if (under.dimensions() > 0 && next.dimensions() > 0) {
                return Optional.empty();
            }
            next = new Types(under.schema(), under.name(), under.arguments(), under.dimensions() + next.dimensions());
        }
        return Optional.empty();
    }
}
