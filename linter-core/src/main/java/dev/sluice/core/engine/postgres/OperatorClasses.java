package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.CompositeType;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.UserType;
import dev.sluice.core.engine.EffectTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an index method knows how to order or compare the values of a column. */
record OperatorClasses(Situation at) {

    private static final EffectTable TABLE = EffectTable.read(OperatorClasses.class, "operator-classes.tsv");

    private static final String ARRAYS = "[]";
    private static final String ALL_ARRAYS_BUT = "[] but ";

    /**
     * What is wrong with the columns of an index.
     *
     * @param method null for the default
     * @param siblings actions that may change a column before the index is built
     */
    @Nullable
    Objection of(@Nullable String method, List<KeyPart> parts, Table table, Siblings siblings) {
        for (KeyPart part : parts) {
            Name name = part.column();
            DataType type = name == null || part.operatorClass() != null
                    ? null
                    : siblings.newType(name.value())
                            .or(() ->
                                    new Presence(at).column(table, name.value()).map(Column::type))
                            .orElse(null);
            Objection lacking = of(method, type);
            if (lacking != null) {
                return lacking;
            }
        }
        return null;
    }

    /** The same of one column. */
    @Nullable
    Objection of(@Nullable String method, @Nullable DataType type) {
        String by = method == null ? "btree" : method;
        return type != null && lacks(by, type)
                ? Objection.notFound("data type %s has no default operator class for access method \"%s\""
                        .formatted(type.text(), by))
                : null;
    }

    private boolean lacks(String method, DataType type) {
        List<String> without = TABLE.find(method, at.version())
                .map(it -> List.of(it.get("without").split(",", -1)))
                .orElse(List.of());
        return new Casts(at)
                .base(Types.of(at.catalog().lookup().stored(type)))
                .filter(it -> it.dimensions() > 0 ? lacksArray(without, it) : without.contains(kind(it)))
                .isPresent();
    }

    /** Extensions bring classes for some arrays; of an incomplete history nobody knows which there are. */
    private boolean lacksArray(List<String> without, Types array) {
        boolean perhaps = !at.catalog().complete()
                || Listings.extensions(at.catalog()).stream()
                        .anyMatch(it -> it.name().equals("intarray"));
        String excepted = ALL_ARRAYS_BUT + array.name() + ARRAYS;
        return without.contains(ARRAYS)
                || without.stream().anyMatch(it -> it.startsWith(ALL_ARRAYS_BUT) && !(perhaps && it.equals(excepted)));
    }

    private String kind(Types type) {
        UserType made = at.catalog().type(type.objectName()).orElse(null);
        return made instanceof EnumType ? "enum" : made instanceof CompositeType ? "record" : type.name();
    }
}
