package dev.sluice.core.guard;

import static dev.sluice.core.guard.ErrorCondition.DUPLICATE_COLUMN;
import static dev.sluice.core.guard.ErrorCondition.DUPLICATE_OBJECT;
import static dev.sluice.core.guard.ErrorCondition.DUPLICATE_SCHEMA;
import static dev.sluice.core.guard.ErrorCondition.DUPLICATE_TABLE;
import static dev.sluice.core.guard.ErrorCondition.INVALID_PARAMETER_VALUE;
import static dev.sluice.core.guard.ErrorCondition.UNDEFINED_COLUMN;
import static dev.sluice.core.guard.ErrorCondition.UNDEFINED_OBJECT;
import static dev.sluice.core.guard.ErrorCondition.UNDEFINED_TABLE;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.ColumnAction.AddColumn;
import dev.sluice.core.ast.ColumnAction.DropColumn;
import dev.sluice.core.ast.ColumnAction.RenameColumn;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ConstraintAction.AddConstraint;
import dev.sluice.core.ast.ConstraintAction.DropConstraint;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateSchema;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Policy;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Trigger;
import dev.sluice.core.guard.Value.Special;
import dev.sluice.core.guard.Value.Truth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Which errors a statement of PostgreSQL raises because an object is there already, or is not there. Which error comes of
 * what was measured on PostgreSQL 14, 16 and 18. Of statements and errors that are not told here nothing is known.
 */
public final class RaisedErrors {

    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private final Catalog catalog;
    private final Presence presence;
    /** TRUE for errors that are surely raised, FALSE for those that surely are not; others may be. */
    private final Map<ErrorCondition, Value> raised = new EnumMap<>(ErrorCondition.class);

    private RaisedErrors(Catalog catalog) {
        this.catalog = catalog;
        this.presence = new Presence(catalog);
    }

    /**
     * Whether a statement ends in an error that handlers are for; empty if that is not known. An error that they are not
     * for fails the migration, so that nothing has to be known about it.
     *
     * @param conditions what the handlers are for
     */
    public static Optional<Boolean> trapped(Set<String> conditions, Statement statement, Catalog catalog) {
        RaisedErrors errors = new RaisedErrors(catalog);
        errors.of(statement);
        boolean open = !conditions.stream().allMatch(ErrorCondition::isOne);
        for (ErrorCondition condition : ErrorCondition.values()) {
            if (conditions.stream().anyMatch(condition::includedIn)) {
                Value value = errors.raised.getOrDefault(condition, Special.UNKNOWN);
                if (value.equals(Truth.TRUE)) {
                    return Optional.of(true);
                }
                open |= !value.equals(Truth.FALSE);
            }
        }
        return open ? Optional.empty() : Optional.of(false);
    }

    /** Whether a statement surely ends in an error because of what is there or not, on any engine. */
    static boolean raised(Statement statement, Catalog catalog) {
        if (statement instanceof AlterTable alter && alter.actions().size() > 1) {
            return alter.actions().stream().anyMatch(it -> raised(of(alter, it), catalog));
        }
        RaisedErrors errors = new RaisedErrors(catalog);
        errors.of(statement);
        return errors.raised.containsValue(Truth.TRUE);
    }

    private static AlterTable of(AlterTable all, AlterAction one) {
        return new AlterTable(
                one.span(), all.table(), all.ifExists(), all.only(), all.ignore(), all.lockWait(), List.of(one));
    }

    private void of(Statement statement) {
        switch (statement) {
            case AlterTable alter -> alter(alter);
            case AlterType alter -> alter(alter);
            case CreateTable create -> create(create);
            case CreateIndex create -> create(create);
            case CreateType create -> create(create);
            case CreateDomain create -> typed(create.domain());
            case CreateView create when !create.orReplace() -> related(create.view(), create.ifNotExists());
            case CreateSequence create -> related(create.sequence(), create.ifNotExists());
            case CreateSchema create -> create(create);
            case CreateTrigger create
            when !create.orReplace() ->
                onTable(create.table(), table -> {
                    creates();
                    put(DUPLICATE_OBJECT, presence.attachment(table, Trigger.class, catalog.key(create.trigger())));
                });
            case CreateObject create -> create(create);
            case DropTable drop -> drops(UNDEFINED_TABLE, drop.tables(), drop.ifExists(), presence::table);
            case DropIndex drop -> drops(UNDEFINED_OBJECT, drop.indexes(), drop.ifExists(), presence::index);
            case DropObject drop -> drop(drop);
            default -> raised.clear();
        }
    }

    /** Nothing is there already, unless it is said. */
    private void creates() {
        ErrorCondition.DUPLICATE.forEach(it -> raised.put(it, Truth.FALSE));
    }

    private void put(ErrorCondition condition, Value value) {
        raised.put(condition, value);
    }

    /** @param forgiven whether the statement says that it does not matter */
    private void put(ErrorCondition condition, boolean forgiven, Value value) {
        raised.put(condition, forgiven ? Truth.FALSE : value);
    }

    /** What makes a relation whose rows have a type; the name is looked for among relations first. */
    private void related(QualifiedName written, boolean ifNotExists) {
        ObjectName name = catalog.lookup().create(written);
        creates();
        Value relation = presence.relation(name);
        put(DUPLICATE_TABLE, ifNotExists, relation);
        put(DUPLICATE_OBJECT, relation.equals(Truth.TRUE) ? Truth.FALSE : presence.userType(name));
    }

    private void typed(QualifiedName written) {
        creates();
        put(DUPLICATE_OBJECT, presence.type(catalog.lookup().create(written)));
    }

    private void create(CreateType create) {
        typed(create.type());
        if (create.form() == CreateType.Form.COMPOSITE) {
            put(DUPLICATE_TABLE, presence.relation(catalog.lookup().create(create.type())));
        } else if (create.form() != CreateType.Form.ENUM) {
            raised.clear();
        }
    }

    private void create(CreateTable create) {
        related(create.table(), create.ifNotExists());
        boolean there = create.ifNotExists()
                && presence.relation(catalog.lookup().create(create.table())).equals(Truth.TRUE);
        boolean plain = create.elements().size() == create.columns().size()
                && create.columns().stream().allMatch(it -> nameless(it.attributes()))
                && create.inherits().isEmpty()
                && create.persistence() != CreateTable.Persistence.TEMPORARY;
        if (!there) {
            // The names of its columns may repeat each other, those of its constraints and their indexes those of
            // others.
            raised.remove(DUPLICATE_COLUMN);
            if (!plain) {
                maybe(DUPLICATE_OBJECT);
                maybe(DUPLICATE_TABLE);
            }
        }
    }

    private void maybe(ErrorCondition condition) {
        raised.remove(condition, Truth.FALSE);
    }

    /** Whether the engine chooses the names of all constraints, so that they are free. */
    private static boolean nameless(Collection<ColumnAttribute> attributes) {
        return attributes.stream().allMatch(it -> switch (it) {
            case ColumnAttribute.NotNull constraint -> constraint.constraint() == null;
            case ColumnAttribute.PrimaryKey constraint -> constraint.constraint() == null;
            case ColumnAttribute.Unique constraint -> constraint.constraint() == null;
            case ColumnAttribute.Check constraint -> constraint.constraint() == null;
            case ColumnAttribute.References constraint -> constraint.constraint() == null;
            case ColumnAttribute.Other unread -> false;
            default -> true;
        });
    }

    private void create(CreateSchema create) {
        Name name = create.schema();
        if (name != null && create.elements().isEmpty()) {
            creates();
            put(DUPLICATE_SCHEMA, create.ifNotExists(), presence.schema(catalog.key(name)));
        }
    }

    /** The table and its columns are looked up first. */
    private void create(CreateIndex create) {
        onTable(create.table(), table -> {
            creates();
            Name name = create.name();
            if (name != null && !create.ifNotExists()) {
                put(
                        DUPLICATE_TABLE,
                        presence.relation(new ObjectName(table.name().schema(), catalog.key(name))));
            }
        });
    }

    private void create(CreateObject create) {
        QualifiedName policy = create.name();
        QualifiedName on = create.table();
        if (create.objectKind() == ObjectKind.POLICY && policy != null && on != null) {
            onTable(on, table -> {
                creates();
                put(DUPLICATE_OBJECT, presence.attachment(table, Policy.class, catalog.key(policy.last())));
            });
        }
    }

    /** What a statement on a table raises: that there is none, or what is told of the one there is. */
    private void onTable(QualifiedName written, Consumer<Table> told) {
        ObjectName name = catalog.resolve(written);
        Value there = presence.table(name);
        Optional<Table> table = catalog.table(name);
        if (table.isPresent()) {
            told.accept(table.get());
        }
        if (there.equals(Truth.FALSE) && presence.relation(name).equals(Truth.FALSE)) {
            put(UNDEFINED_TABLE, Truth.TRUE);
        } else if (!there.equals(Truth.TRUE)) {
            raised.remove(UNDEFINED_TABLE);
        }
    }

    private void alter(AlterTable alter) {
        if (alter.actions().size() == 1 && !alter.ifExists()) {
            onTable(alter.table(), table -> alter(table, alter.actions().get(0)));
        }
    }

    private void alter(Table table, AlterAction action) {
        // What is added is added to those that inherit too.
        boolean alone = catalog.heirs(table.name()).isEmpty();
        switch (action) {
            case AddConstraint add when !add.ifNotExists() -> add(table, add.constraint(), alone);
            case AddColumn add -> {
                creates();
                String name = catalog.key(add.column().name());
                put(DUPLICATE_COLUMN, add.ifNotExists(), presence.column(table, name));
                if (SYSTEM_COLUMNS.contains(name)) {
                    raised.remove(DUPLICATE_COLUMN);
                }
                if (!alone || !nameless(add.column().attributes())) {
                    maybe(DUPLICATE_OBJECT);
                    maybe(DUPLICATE_TABLE);
                    maybe(DUPLICATE_COLUMN);
                }
            }
            case DropColumn drop -> {
                drops();
                put(
                        UNDEFINED_COLUMN,
                        drop.ifExists(),
                        presence.column(table, catalog.key(drop.column())).not());
            }
            case DropConstraint drop -> drop(table, drop);
            case RenameColumn rename
            when alone -> {
                Value there = presence.column(table, catalog.key(rename.column()));
                drops();
                put(UNDEFINED_COLUMN, there.not());
                put(
                        DUPLICATE_COLUMN,
                        Value.joined(there, presence.column(table, catalog.key(rename.newName())), false));
            }
            default -> raised.clear();
        }
    }

    private void drop(Table table, DropConstraint drop) {
        Name name = drop.name();
        if (name != null) {
            drops();
            put(
                    UNDEFINED_OBJECT,
                    drop.ifExists(),
                    presence.constraint(table, catalog.key(name)).not());
        }
    }

    /** The name of a constraint is looked for before anything else, and that of a key among relations too. */
    private void add(Table table, TableConstraint constraint, boolean alone) {
        boolean key = constraint instanceof TableConstraint.Unique || constraint instanceof TableConstraint.PrimaryKey;
        boolean other = constraint instanceof TableConstraint.ForeignKey || constraint instanceof TableConstraint.Check;
        if (!key && !other) {
            return;
        }
        creates();
        Name written = constraint.name();
        if (written != null) {
            String name = catalog.key(written);
            put(DUPLICATE_OBJECT, presence.constraint(table, name));
            if (key) {
                put(
                        DUPLICATE_TABLE,
                        presence.relation(new ObjectName(table.name().schema(), name)));
            }
        }
        if (!alone) {
            maybe(DUPLICATE_OBJECT);
            maybe(DUPLICATE_TABLE);
        }
    }

    private void alter(AlterType alter) {
        ObjectName name = catalog.lookup().type(alter.type());
        EnumType type = catalog.type(name, EnumType.class).orElse(null);
        if (type == null || catalog.doubts().of(type).isPresent()) {
            return;
        }
        switch (alter.change()) {
            case TypeChange.AddValue add
            when add.before() == null && add.after() == null -> {
                drops();
                put(
                        DUPLICATE_OBJECT,
                        add.ifNotExists(),
                        Value.of(type.labels().contains(add.value().label())));
            }
            case TypeChange.RenameValue rename -> {
                boolean there = type.labels().contains(rename.from().label());
                drops();
                put(INVALID_PARAMETER_VALUE, Value.of(!there));
                put(
                        DUPLICATE_OBJECT,
                        Value.of(there && type.labels().contains(rename.to().label())));
            }
            default -> raised.clear();
        }
    }

    /** None of these errors comes, unless it is said. */
    private void drops() {
        for (ErrorCondition condition : ErrorCondition.values()) {
            raised.put(condition, Truth.FALSE);
        }
    }

    private void drops(
            ErrorCondition missing,
            Collection<QualifiedName> names,
            boolean ifExists,
            Function<ObjectName, Value> there) {
        drops(missing, names, ifExists, there, catalog::resolve);
    }

    private void drops(
            ErrorCondition missing,
            Collection<QualifiedName> names,
            boolean ifExists,
            Function<ObjectName, Value> there,
            Function<QualifiedName, ObjectName> lookup) {
        drops();
        Value any = Truth.FALSE;
        for (QualifiedName written : names) {
            ObjectName name = lookup.apply(written);
            // Another kind of relation of the name is another error.
            Value gone = there.apply(name).not();
            boolean other = gone.equals(Truth.TRUE) && presence.relation(name).equals(Truth.TRUE);
            any = Value.joined(any, other ? Truth.FALSE : gone, true);
        }
        put(missing, ifExists, any);
    }

    private void drop(DropObject drop) {
        switch (drop.objectKind()) {
            case VIEW, MATERIALIZED_VIEW -> drops(UNDEFINED_TABLE, drop.names(), drop.ifExists(), presence::view);
            case SEQUENCE -> drops(UNDEFINED_TABLE, drop.names(), drop.ifExists(), presence::sequence);
            case TYPE, DOMAIN ->
                drops(UNDEFINED_OBJECT, drop.names(), drop.ifExists(), presence::type, catalog.lookup()::type);
            default -> raised.clear();
        }
    }
}
