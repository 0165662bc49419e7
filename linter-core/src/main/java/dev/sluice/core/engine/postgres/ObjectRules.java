package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.catalog.Attachment;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Policy;
import dev.sluice.core.catalog.RewriteRule;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Trigger;
import dev.sluice.core.catalog.View;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server refuses of statements on objects that are no tables and no indexes. */
record ObjectRules(Situation at) {

    /** Types that a function may give beside those of {@link TypeFamilies}, each known by its name alone. */
    private static final Set<String> OTHER_RESULTS = Set.of("void", "trigger", "json", "jsonb", "interval");

    private Presence presence() {
        return new Presence(at);
    }

    @Nullable
    Objection of(CreateSequence create) {
        ObjectName name = at.catalog().lookup().create(create.sequence());
        return !create.ifNotExists() && !create.temporary() && presence().taken(name)
                ? Objection.alreadyThere("relation \"%s\" already exists".formatted(name.name()))
                : null;
    }

    @Nullable
    Objection of(CreateType create) {
        return type(create.type());
    }

    @Nullable
    Objection of(CreateDomain create) {
        return type(create.domain());
    }

    private @Nullable Objection type(QualifiedName written) {
        ObjectName name = at.catalog().lookup().create(written);
        // the rows of a table or view are of a type of its name
        boolean rows =
                presence().table(name).isPresent() || presence().view(name).isPresent();
        boolean taken =
                at.catalog().complete() && (rows || presence().type(name).isPresent());
        return taken ? Objection.alreadyThere("type \"%s\" already exists".formatted(name.name())) : null;
    }

    @Nullable
    Objection of(AlterType alter) {
        ObjectName name = at.catalog().lookup().type(alter.type());
        EnumType labels = presence()
                .type(name)
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .orElse(null);
        if (labels == null) {
            return null;
        }
        if (alter.change() instanceof TypeChange.AddValue add) {
            return value(add, labels);
        }
        if (alter.change() instanceof TypeChange.RenameValue rename) {
            if (!labels.labels().contains(rename.from().label())) {
                return Objection.notFound("\"%s\" is not an existing enum label"
                        .formatted(rename.from().label()));
            }
            return labels.labels().contains(rename.to().label())
                    ? Objection.alreadyThere("enum label \"%s\" already exists"
                            .formatted(rename.to().label()))
                    : null;
        }
        return null;
    }

    private @Nullable Objection value(TypeChange.AddValue add, EnumType labels) {
        String label = add.value().label();
        if (labels.labels().contains(label)) {
            return add.ifNotExists()
                    ? null
                    : Objection.alreadyThere("enum label \"%s\" already exists".formatted(label));
        }
        for (String beside : new String[] {add.before(), add.after()}) {
            if (beside != null && !labels.labels().contains(beside)) {
                return Objection.notFound("\"%s\" is not an existing enum label".formatted(beside));
            }
        }
        return null;
    }

    @Nullable
    Objection of(AlterDomain alter) {
        return presence().tellsAll() && noType(alter.domain())
                ? Objection.notFound("type \"%s\" does not exist".formatted(alter.domain()))
                : null;
    }

    @Nullable
    Objection of(CommentOn comment) {
        QualifiedName written = comment.name();
        boolean column = comment.objectKind() == ObjectKind.COLUMN;
        if (written == null || (column ? written.parts().size() < 2 : comment.objectKind() != ObjectKind.TABLE)) {
            return null;
        }
        QualifiedName owner = column ? written.qualifier() : written;
        ObjectName relation = at.resolve(owner);
        if (presence().lacks(relation)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(owner));
        }
        String name = written.last().value();
        return column
                ? presence()
                        .table(relation)
                        .filter(it -> presence().lacksColumn(it, name))
                        .map(it -> Objection.notFound(
                                "column \"%s\" of relation \"%s\" does not exist".formatted(name, relation.name())))
                        .orElse(null)
                : null;
    }

    @Nullable
    Objection of(CreateTrigger create) {
        ObjectName table = at.resolve(create.table());
        if (presence().lacks(table)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(create.table()));
        }
        return create.orReplace()
                ? null
                : attached(Trigger.class, "trigger", create.trigger().value(), table);
    }

    private <A extends Attachment> @Nullable Objection attached(
            Class<A> kind, String word, String name, ObjectName table) {
        boolean there = at.catalog().complete() && presence().attached(kind, table, name);
        String of = kind == Policy.class ? "table" : "relation";
        return there
                ? Objection.alreadyThere(
                        "%s \"%s\" for %s \"%s\" already exists".formatted(word, name, of, table.name()))
                : null;
    }

    @Nullable
    Objection of(CreateObject create) {
        QualifiedName on = create.table();
        QualifiedName name = create.name();
        if (on == null || name == null) {
            return null;
        }
        ObjectName table = at.resolve(on);
        boolean attaches = create.objectKind() == ObjectKind.POLICY || create.objectKind() == ObjectKind.RULE;
        if (attaches && presence().lacks(table)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(on));
        }
        return switch (create.objectKind()) {
            case POLICY -> attached(Policy.class, "policy", name.last().value(), table);
            case RULE ->
                create.orReplace()
                        ? null
                        : attached(RewriteRule.class, "rule", name.last().value(), table);
            case STATISTICS -> statistics(create, table);
            default -> null;
        };
    }

    private @Nullable Objection statistics(CreateObject create, ObjectName name) {
        if (presence().lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(create.table()));
        }
        Table table = presence().table(name).orElse(null);
        if (table == null) {
            return null;
        }
        for (String column : named(create)) {
            if (presence().lacksColumn(table, column)) {
                return Objection.notFound("column \"%s\" does not exist".formatted(column));
            }
            DataType type = presence().column(table, column).map(Column::type).orElse(null);
            if (!create.definition().contains("(") && new OperatorClasses(at).of(null, type) != null) {
                return Objection.rule(
                        "column \"%s\" cannot be used in statistics because its type has no default btree operator class"
                                .formatted(column));
            }
        }
        return null;
    }

    /** The columns that statistics name, in expressions too. */
    private Set<String> named(CreateObject create) {
        return at.expressions().named(new Expression(create.span(), "ROW(" + create.definition() + ")"));
    }

    @Nullable
    Objection of(AlterObject alter) {
        QualifiedName written = alter.name();
        if (written == null) {
            return null;
        }
        return switch (alter.objectKind()) {
            case VIEW, MATERIALIZED_VIEW, SEQUENCE -> relation(alter, written);
            default -> null;
        };
    }

    private @Nullable Objection relation(AlterObject alter, QualifiedName written) {
        ObjectName name = at.resolve(written);
        if (presence().lacks(name)) {
            return alter.ifExists() ? null : Objection.notFound("relation \"%s\" does not exist".formatted(written));
        }
        QualifiedName newName = alter.newName();
        return newName != null
                        && !alter.movesSchema()
                        && presence()
                                .taken(new ObjectName(
                                        name.schema(), newName.last().value()))
                ? Objection.alreadyThere("relation \"%s\" already exists".formatted(newName))
                : null;
    }

    @Nullable
    Objection of(DropObject drop) {
        for (QualifiedName written : drop.names()) {
            Objection objection = dropped(drop, written);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    private @Nullable Objection dropped(DropObject drop, QualifiedName written) {
        ObjectName name = at.resolve(written);
        String word = drop.objectKind().words();
        return switch (drop.objectKind()) {
            case VIEW, MATERIALIZED_VIEW, SEQUENCE -> {
                if (presence().lacks(name)) {
                    yield drop.ifExists()
                            ? null
                            : Objection.notFound("%s \"%s\" does not exist".formatted(word, written.last()));
                }
                yield otherKind(drop.objectKind(), name, written);
            }
            case TYPE, DOMAIN ->
                !drop.ifExists() && presence().tellsAll() && noType(written)
                        ? Objection.notFound("type \"%s\" does not exist".formatted(written))
                        : null;
            case FUNCTION, PROCEDURE ->
                !drop.ifExists() && presence().tellsAll() && noRoutine(written)
                        ? Objection.notFound("could not find a %s named \"%s\"".formatted(word, written))
                        : null;
            case TRIGGER -> attachedNot(Trigger.class, drop, written, "table");
            case POLICY -> attachedNot(Policy.class, drop, written, "table");
            case RULE -> attachedNot(RewriteRule.class, drop, written, "relation");
            default -> null;
        };
    }

    private @Nullable Objection otherKind(ObjectKind kind, ObjectName name, QualifiedName written) {
        boolean table = presence().table(name).isPresent();
        Optional<View> view = presence().view(name);
        String wanted = switch (kind) {
            case VIEW -> table || view.filter(View::materialized).isPresent() ? "view" : "";
            case MATERIALIZED_VIEW ->
                table || view.filter(it -> !it.materialized()).isPresent() ? "materialized view" : "";
            default -> table || view.isPresent() ? "sequence" : "";
        };
        return wanted.isEmpty() ? null : Objection.rule("\"%s\" is not a %s".formatted(written.last(), wanted));
    }

    private boolean noType(QualifiedName written) {
        ObjectName name = at.catalog().lookup().type(written);
        return at.catalog().type(name).isEmpty()
                && at.catalog().doubts().ofTypeNamed(name).isEmpty()
                && at.lacks(name)
                && !name.unknown()
                && !name.name().startsWith("_");
    }

    private boolean noRoutine(QualifiedName written) {
        ObjectName name = at.catalog().lookup().routine(written);
        return at.catalog().routines(name).isEmpty()
                && !name.unknown()
                && BuiltInFunctions.always(name.name(), at.version()).isEmpty();
    }

    private <A extends Attachment> @Nullable Objection attachedNot(
            Class<A> kind, DropObject drop, QualifiedName written, String of) {
        QualifiedName on = drop.table();
        if (on == null || drop.ifExists()) {
            return null;
        }
        ObjectName table = at.resolve(on);
        if (presence().lacks(table)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(on));
        }
        String name = written.last().value();
        String word = drop.objectKind().words();
        return presence().lacksAttached(kind, table, name)
                ? Objection.notFound("%s \"%s\" for %s \"%s\" does not exist".formatted(word, name, of, on))
                : null;
    }

    @Nullable
    Objection of(CreateRoutine create) {
        Routine made = null;
        ObjectName name = at.catalog().lookup().create(create.routine());
        for (Routine routine : at.after(create).routines(name)) {
            made = Situation.madeNow(routine.origin()) ? routine : made;
        }
        Routine replaced = null;
        for (Routine routine : at.catalog().routines(name)) {
            boolean same = made != null
                    && routine.signature().inputs().equals(made.signature().inputs());
            replaced = same ? routine : replaced;
        }
        if (made == null
                || replaced == null
                || !at.catalog().complete()
                || at.catalog().doubts().of(replaced).isPresent()) {
            return null;
        }
        if (!create.orReplace()) {
            return Objection.alreadyThere(
                    "function \"%s\" already exists with same argument types".formatted(name.name()));
        }
        if (made.procedure() != replaced.procedure()) {
            return Objection.rule("cannot change routine kind");
        }
        return otherResult(replaced.returns(), made.returns())
                ? Objection.rule("cannot change return type of existing function")
                : null;
    }

    private static boolean otherResult(@Nullable String before, @Nullable String now) {
        if (before == null || now == null) {
            return false;
        }
        Types old = Types.parse(before);
        Types made = Types.parse(now);
        return known(old) && known(made) && !(old.name().equals(made.name()) && old.dimensions() == made.dimensions());
    }

    private static boolean known(Types type) {
        return TypeFamilies.known(type.name()) || OTHER_RESULTS.contains(type.name());
    }
}
