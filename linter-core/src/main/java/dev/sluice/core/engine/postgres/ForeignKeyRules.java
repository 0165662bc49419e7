package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable.Persistence;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server refuses of a foreign key, whatever the rows.
 *
 * @param child the table that refers
 * @param only whether it is named with ONLY
 */
record ForeignKeyRules(Situation at, Table child, Siblings siblings, boolean only) {

    private Presence presence() {
        return new Presence(at);
    }

    @Nullable
    Objection of(TableConstraint.ForeignKey key) {
        List<@Nullable DataType> types = new ArrayList<>();
        for (Name column : key.columns()) {
            if (!siblings.adds(column.value()) && presence().lacksColumn(child, column.value())) {
                return missingColumn(column.value());
            }
            boolean same = !siblings.changes(column.value());
            types.add(
                    same
                            ? presence()
                                    .column(child, column.value())
                                    .map(Column::type)
                                    .orElse(null)
                            : null);
        }
        ObjectName parent = at.resolve(key.target().table());
        if (only && child.partitionBy() != null) {
            return Objection.rule(
                    "cannot use ONLY for foreign key on partitioned table \"%s\" referencing relation \"%s\""
                            .formatted(child.name().name(), parent.name()));
        }
        // what it refers to of its own the same statement may add
        boolean own = parent.equals(child.name()) && !siblings.alone();
        return own ? null : target(at, key.target(), child.persistence(), types, label(key.name()));
    }

    /** REFERENCES at a new column. */
    @Nullable
    Objection inline(ColumnDefinition column, ColumnAttribute.References references) {
        List<@Nullable DataType> types = new ArrayList<>();
        types.add(column.type());
        boolean own = at.resolve(references.target().table()).equals(child.name());
        return own ? null : target(at, references.target(), child.persistence(), types, label(references.constraint()));
    }

    static String label(@Nullable Name name) {
        return name == null ? "foreign key constraint" : "foreign key constraint \"" + name + "\"";
    }

    private static Objection missingColumn(String column) {
        return Objection.notFound(
                "column \"%s\" referenced in foreign key constraint does not exist".formatted(column));
    }

    /**
     * What is wrong with what a foreign key refers to.
     *
     * @param types of the referring columns, null where they are not known
     */
    static @Nullable Objection target(
            Situation at,
            ForeignKeyTarget target,
            Persistence persistence,
            List<@Nullable DataType> types,
            String label) {
        Presence presence = new Presence(at);
        ObjectName name = at.resolve(target.table());
        if (presence.lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(target.table()));
        }
        if (presence.view(name).isPresent()) {
            return Objection.rule("referenced relation \"%s\" is not a table".formatted(name.name()));
        }
        Table parent = presence.table(name).orElse(null);
        if (parent == null) {
            return null;
        }
        Objection mixed = persistence(persistence, parent);
        if (mixed != null || target.period()) {
            return mixed;
        }
        for (Name column : target.columns()) {
            if (presence.lacksColumn(parent, column.value())) {
                return missingColumn(column.value());
            }
        }
        return key(parent, target.columns().stream().map(Name::value).toList(), types, label);
    }

    private static @Nullable Objection persistence(Persistence child, Table parent) {
        if (parent.doubtOfSettings().isPresent()) {
            return null;
        }
        Persistence own = parent.persistence();
        return switch (child) {
            case TEMPORARY ->
                own == Persistence.TEMPORARY
                        ? null
                        : Objection.rule("constraints on temporary tables may reference only temporary tables");
            case UNLOGGED ->
                own == Persistence.TEMPORARY
                        ? Objection.rule(
                                "constraints on unlogged tables may reference only permanent or unlogged tables")
                        : null;
            case PERMANENT ->
                own == Persistence.PERMANENT
                        ? null
                        : Objection.rule("constraints on permanent tables may reference only permanent tables");
        };
    }

    private static @Nullable Objection key(
            Table parent, List<String> written, List<@Nullable DataType> types, String label) {
        Optional<Constraint> primary = parent.primaryKey();
        if (written.isEmpty() && primary.isEmpty()) {
            return parent.constraints().stream().anyMatch(it -> parent.doubt(it).isPresent())
                    ? null
                    : Objection.rule("there is no primary key for referenced table \"%s\""
                            .formatted(parent.name().name()));
        }
        List<String> columns = written.isEmpty() ? primary.get().columns() : written;
        if (columns.isEmpty()) {
            return null;
        }
        if (columns.size() != types.size()) {
            return Objection.rule("number of referencing and referenced columns for foreign key disagree");
        }
        if (!written.isEmpty() && !unique(parent, new HashSet<>(columns))) {
            return Objection.rule("there is no unique constraint matching given keys for referenced table \"%s\""
                    .formatted(parent.name().name()));
        }
        if (checkedLater(parent, new HashSet<>(columns))) {
            return Objection.rule("cannot use a deferrable %s for referenced table \"%s\""
                    .formatted(
                            written.isEmpty() ? "primary key" : "unique constraint",
                            parent.name().name()));
        }
        for (int i = 0; i < columns.size(); i++) {
            DataType type = parent.column(columns.get(i)).map(Column::type).orElse(null);
            if (parent.doubtOfColumn(columns.get(i)).isEmpty() && TypeFamilies.apart(types.get(i), type)) {
                return Objection.rule("%s cannot be implemented".formatted(label));
            }
        }
        return null;
    }

    /** Whether every key that some columns are is one that is checked when a transaction ends. */
    private static boolean checkedLater(Table parent, Set<String> columns) {
        boolean later = false;
        for (Index index : parent.indexes()) {
            List<String> parts = Uniqueness.columns(index.parts());
            if (parent.doubt(index).isPresent()) {
                return false;
            }
            if (index.unique() && index.predicate() == null && columns.equals(new HashSet<>(parts))) {
                String constraint = index.constraint();
                boolean deferrable = constraint != null
                        && parent.constraint(constraint)
                                .filter(it ->
                                        it.deferrable() && parent.doubt(it).isEmpty())
                                .isPresent();
                if (!deferrable) {
                    return false;
                }
                later = true;
            }
        }
        return later;
    }

    /** Whether some columns are perhaps a key; what is in doubt may be one. */
    private static boolean unique(Table parent, Set<String> columns) {
        for (Constraint constraint : parent.constraints()) {
            boolean key =
                    constraint.kind() == Constraint.Kind.PRIMARY_KEY || constraint.kind() == Constraint.Kind.UNIQUE;
            if (parent.doubt(constraint).isPresent()
                    || (key
                            && (constraint.columns().isEmpty()
                                    || columns.equals(new HashSet<>(constraint.columns()))))) {
                return true;
            }
        }
        for (Index index : parent.indexes()) {
            List<String> parts = Uniqueness.columns(index.parts());
            boolean whole = index.unique() && index.predicate() == null && !parts.isEmpty();
            if (parent.doubt(index).isPresent() || (whole && columns.equals(new HashSet<>(parts)))) {
                return true;
            }
        }
        return false;
    }
}
