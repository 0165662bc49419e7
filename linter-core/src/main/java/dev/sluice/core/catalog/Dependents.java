package dev.sluice.core.catalog;

import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What needs an object: a drop of it without CASCADE is refused, or takes these along. Looked for when somebody asks, in the
 * table itself and in what is known to refer to it.
 */
public final class Dependents {

    private final Catalog catalog;

    public Dependents(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Kinds of dependents. */
    public enum Kind {
        VIEW,
        FOREIGN_KEY,
        /** A partition or an inheritance child. */
        HEIR,
        INDEX,
        CONSTRAINT,
        COLUMN,
        TRIGGER,
        /** A domain over another type. */
        DOMAIN,
        /** That of a column, which asks a sequence. */
        DEFAULT;

        private String words() {
            return switch (this) {
                case VIEW -> "view";
                case FOREIGN_KEY -> "foreign key";
                case HEIR -> "table";
                case INDEX -> "index";
                case CONSTRAINT -> "constraint";
                case COLUMN -> "column";
                case TRIGGER -> "trigger";
                case DOMAIN -> "domain";
                case DEFAULT -> "default";
            };
        }
    }

    /**
     * A dependent.
     *
     * @param relation the one itself, or the one that it belongs to
     * @param name its own within the relation, {@code ""} for the relation itself
     */
    public record Dependent(Kind kind, ObjectName relation, String name, Origin origin) {

        /** {@code foreign key `lines_order_fkey` of `lines`}; without a schema that is {@code public}. */
        public String inWords() {
            String shown = relation.schema().equals(SearchPath.PUBLIC) ? relation.name() : relation.toString();
            return name.isEmpty()
                    ? "%s `%s`".formatted(kind.words(), shown)
                    : "%s `%s` of `%s`".formatted(kind.words(), name, shown);
        }
    }

    /** What needs a table or view: views, foreign keys of other tables, partitions and inheritance children. */
    public List<Dependent> ofRelation(ObjectName relation) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName reader : catalog.readers(relation)) {
            catalog.view(reader).ifPresent(view -> found.add(new Dependent(Kind.VIEW, reader, "", view.origin())));
        }
        for (ObjectName child : catalog.children(relation)) {
            catalog.table(child).filter(it -> !child.equals(relation)).ifPresent(table -> {
                for (Constraint key : table.constraints()) {
                    if (relation.equals(key.referenced())) {
                        found.add(new Dependent(Kind.FOREIGN_KEY, child, key.name(), key.origin()));
                    }
                }
            });
        }
        for (ObjectName heir : catalog.heirs(relation)) {
            catalog.table(heir).ifPresent(table -> found.add(new Dependent(Kind.HEIR, heir, "", table.origin())));
        }
        return found;
    }

    /**
     * What needs a column: its own table's indexes, constraints and triggers, foreign keys to it, and views that are known
     * to read it. Generated columns are not looked for.
     */
    public List<Dependent> ofColumn(Table table, String column) {
        List<Dependent> found = new ArrayList<>();
        ObjectName relation = table.name();
        for (Index index : table.indexes()) {
            if (index.dependsOn().contains(column)) {
                found.add(new Dependent(Kind.INDEX, relation, index.name(), index.origin()));
            }
        }
        for (Constraint it : table.constraints()) {
            if (it.columns().contains(column)) {
                Kind kind = it.referenced() == null ? Kind.CONSTRAINT : Kind.FOREIGN_KEY;
                found.add(new Dependent(kind, relation, it.name(), it.origin()));
            }
        }
        for (Trigger trigger : catalog.attached(Trigger.class, relation)) {
            if (trigger.updateOf().contains(column)) {
                found.add(new Dependent(Kind.TRIGGER, relation, trigger.name(), trigger.origin()));
            }
        }
        for (Dependent it : ofRelation(relation)) {
            if (needs(it, relation, column)) {
                found.add(it);
            }
        }
        return found;
    }

    private boolean needs(Dependent it, ObjectName relation, String column) {
        return switch (it.kind()) {
            case VIEW ->
                catalog.view(it.relation())
                        .filter(view -> view.reads(relation, column))
                        .isPresent();
            case FOREIGN_KEY ->
                catalog.table(it.relation())
                        .flatMap(child -> child.constraint(it.name()))
                        .filter(key -> key.referencedColumns().contains(column))
                        .isPresent();
            default -> false;
        };
    }

    /** What needs the objects that a statement drops, as far as the history tells. */
    public List<Dependent> of(DropObject drop) {
        Lookup lookup = catalog.lookup();
        List<Dependent> found = new ArrayList<>();
        for (QualifiedName name : drop.names()) {
            found.addAll(
                    switch (drop.objectKind()) {
                        case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> ofRelation(lookup.relation(name));
                        case SEQUENCE -> ofSequence(lookup.relation(name));
                        case TYPE, DOMAIN -> ofType(lookup.type(name));
                        case EXTENSION -> ofExtension(catalog.key(name.last()));
                        case FUNCTION, PROCEDURE, ROUTINE -> ofRoutine(lookup.routine(name));
                        default -> List.of();
                    });
        }
        return found;
    }

    /** The foreign keys that refer to the columns of a primary key or unique constraint. */
    public List<Dependent> ofKey(Table table, Constraint key) {
        boolean primary = key.kind() == Constraint.Kind.PRIMARY_KEY;
        return ofRelation(table.name()).stream()
                .filter(it -> it.kind() == Kind.FOREIGN_KEY)
                .filter(it -> catalog.table(it.relation())
                        .flatMap(child -> child.constraint(it.name()))
                        .map(Constraint::referencedColumns)
                        .filter(columns -> columns.equals(key.columns()) || (primary && columns.isEmpty()))
                        .isPresent())
                .toList();
    }

    /** The columns whose default asks a sequence, its owner's first. */
    public List<Dependent> ofSequence(ObjectName sequence) {
        Sequence.Owner owner = catalog.sequence(sequence).map(Sequence::owner).orElse(null);
        if (owner != null) {
            return catalog.table(owner.table()).stream()
                    .flatMap(table -> table.column(owner.column()).stream()
                            .filter(it -> it.numbering() != Column.Numbering.NONE || asks(it, sequence))
                            .map(it -> column(Kind.DEFAULT, table, it)))
                    .toList();
        }
        List<Dependent> found = new ArrayList<>();
        for (Table table : catalog.relations().tables().values()) {
            for (Column column : table.columns()) {
                if (asks(column, sequence)) {
                    found.add(column(Kind.DEFAULT, table, column));
                }
            }
        }
        found.sort(Comparator.comparing(Dependent::relation));
        return found;
    }

    private boolean asks(Column column, ObjectName sequence) {
        Expression value = column.defaultValue();
        return value != null
                && value.text().contains(sequence.name())
                && Sequences.asked(value, catalog).contains(sequence);
    }

    /** The columns of the types that an extension made. */
    public List<Dependent> ofExtension(String extension) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName type : Extensions.types(extension, catalog)) {
            found.addAll(ofType(type));
        }
        return found;
    }

    private static Dependent column(Kind kind, Table table, Column column) {
        return new Dependent(kind, table.name(), column.name(), column.origin());
    }

    /** The columns of a type that a migration made, and the domains over it. */
    public List<Dependent> ofType(ObjectName type) {
        List<Dependent> found = new ArrayList<>();
        for (ObjectName domain : catalog.definitions().types().over(type)) {
            catalog.type(domain).ifPresent(it -> found.add(new Dependent(Kind.DOMAIN, domain, "", it.origin())));
        }
        for (Table table : catalog.tablesOfType(type)) {
            for (Column column : table.columns()) {
                if (Types.isOf(column, type)) {
                    found.add(column(Kind.COLUMN, table, column));
                }
            }
        }
        return found;
    }

    /** The triggers and PostgreSQL's views that call a function. */
    public List<Dependent> ofRoutine(ObjectName routine) {
        List<Dependent> found = new ArrayList<>();
        for (Trigger it : catalog.callers(routine)) {
            found.add(new Dependent(Kind.TRIGGER, it.relation(), it.name(), it.origin()));
        }
        for (View view : Views.callers(routine, catalog)) {
            found.add(new Dependent(Kind.VIEW, view.name(), "", view.origin()));
        }
        return found;
    }
}
