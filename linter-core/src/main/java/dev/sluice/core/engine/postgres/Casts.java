package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.EffectTable;
import java.util.List;
import java.util.Optional;

/** Whether the server has a cast from one type to another. */
record Casts(Situation at) {

    private static final EffectTable TABLE = EffectTable.read(Casts.class, "casts.tsv");

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
        if (source.dimensions() == 0 && target.dimensions() == 0 || arrays) {
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

    private static boolean listed(EffectTable.Row row, String column, Types target) {
        return own(target) && List.of(row.get(column).split(",", -1)).contains(target.name());
    }

    private static boolean own(Types type) {
        return type.schema().equals("public");
    }

    private static boolean string(Types type) {
        return switch (type.name()) {
            case "text", "varchar", "char", "name" -> own(type);
            default -> false;
        };
    }

    /** The type that a domain is made of; empty where the type is neither the server's own nor a known enum. */
    private Optional<Types> base(Types type) {
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
                return known instanceof EnumType ? Optional.of(next) : Optional.empty();
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
