package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.CommentOn;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Views, triggers, policies, types, domains, sequences: everything that is neither table nor index. */
record ObjectStatements(Situation at) {

    /** Options of a subscription, as {@code lists} writes them, with which the server does not ask the publisher. */
    private static final Set<String> NOT_CONNECTED =
            Set.of("connect=false", "connect=off", "connect=0", "connect='false'");

    /** The same with which it asks for no slot. */
    private static final Set<String> WITHOUT_SLOT =
            Set.of("create_slot=false", "create_slot=off", "create_slot=0", "create_slot='false'");

    /** A statement on one relation whose row says it all. */
    ActionEffect on(Statement statement, QualifiedName relation, String kind) {
        return new Draft(at, statement)
                .on(at.resolve(relation))
                .as(at.entries().get(kind), null)
                .build();
    }

    StatementEffect create(CreateObject statement) {
        if (statement.objectKind() == ObjectKind.RULE && statement.table() != null) {
            return Statements.one(rule(statement, statement.table()));
        }
        if (statement.publishes() != null) {
            return Statements.one(publication(statement, "create-publication", statement.publishes(), null));
        }
        return switch (statement.objectKind()) {
            case SUBSCRIPTION -> Statements.one(subscription(statement));
            case TABLESPACE -> Statements.one(tablespace(statement));
            default -> simple(statement, "create-", statement.objectKind(), statement.table());
        };
    }

    /** Unless it is told not to, the server asks the publisher for a slot, which no transaction takes back. */
    private ActionEffect subscription(CreateObject statement) {
        List<String> options = new ArrayList<>();
        at.expressions()
                .lists(new Expression(statement.span(), statement.definition()))
                .forEach(options::addAll);
        Draft draft = new Draft(at, statement);
        if (options.stream().noneMatch(it -> NOT_CONNECTED.contains(it.toLowerCase(Locale.ROOT)))) {
            draft.notKnown(NotKnown.Of.REFUSAL, "whether the publisher answers is not known");
            if (options.stream().noneMatch(it -> WITHOUT_SLOT.contains(it.toLowerCase(Locale.ROOT)))) {
                draft.outside(at.entries().get("create-subscription"));
            }
        }
        return draft.build();
    }

    private ActionEffect tablespace(CreateObject statement) {
        Entries.Entry entry = at.entries().get("create-tablespace");
        return new Draft(at, statement)
                .because(entry, null)
                .outside(entry)
                .notKnown(NotKnown.Of.REFUSAL, "whether the server has that folder, empty and its own, is not known")
                .build();
    }

    /** What its statements will write to is locked as they lock it. */
    private ActionEffect rule(CreateObject statement, QualifiedName table) {
        Draft draft =
                new Draft(at, statement).on(at.resolve(table)).as(at.entries().get("create-rule"), null);
        statement.written().forEach(it -> draft.lock(at.resolve(it), Modes.ROW_EXCLUSIVE));
        return draft.build();
    }

    /** A statement whose row, if it has one, says it all: on its table, or beside all relations. */
    private StatementEffect simple(Statement statement, String verb, ObjectKind kind, @Nullable QualifiedName table) {
        String key = verb + kind.words().replace(' ', '-');
        if (!at.entries().has(key)) {
            return Statements.one(new Draft(at, statement).build());
        }
        Entries.Entry entry = at.entries().get(key);
        Draft draft = new Draft(at, statement);
        if (table != null) {
            draft.on(at.resolve(table)).as(entry, null);
        } else if (!entry.refused().isEmpty()) {
            draft.because(entry, null);
        }
        return Statements.one(draft.outside(entry).build());
    }

    StatementEffect alter(AlterObject statement) {
        QualifiedName name = statement.name();
        return switch (statement.objectKind()) {
            case VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE -> Statements.one(alterRelation(statement));
            case SCHEMA, TYPE, DOMAIN -> {
                Draft draft = new Draft(at, statement);
                if (statement.newName() != null && name != null) {
                    if (statement.objectKind() == ObjectKind.SCHEMA) {
                        draft.because(at.entries().get("rename-schema"), null);
                    }
                    draft.used(Standings.of(statement.objectKind(), name, null, at.before()));
                    draft.breaks(
                            statement.movesSchema() ? Breakage.Kind.MOVED : Breakage.Kind.RENAMED,
                            "code that names %s `%s` fails"
                                    .formatted(statement.objectKind().words(), name));
                }
                yield Statements.one(draft.build());
            }
            case PUBLICATION -> {
                PublicationMembers says = statement.publishes();
                yield says == null
                        ? Statements.one(new Draft(at, statement).build())
                        : Statements.one(publication(statement, "alter-publication", says, name));
            }
            default -> simple(statement, "alter-", statement.objectKind(), statement.table());
        };
    }

    /** What becomes a member, or is one no more, is locked; of a partitioned table that alone. */
    private ActionEffect publication(
            Statement statement, String kind, PublicationMembers says, @Nullable QualifiedName altered) {
        Entries.Entry entry = at.entries().get(kind);
        Draft draft = new Draft(at, statement);
        for (PublicationMembers.Member member : says.members()) {
            ObjectName name = at.resolve(member.table());
            draft.on(name).as(entry, null);
            if (!member.only() && !at.partitioned(name)) {
                at.table(name).ifPresent(it -> draft.lockHeirs(it, entry.lock()));
            }
        }
        if (says.change() == PublicationMembers.Change.SET && altered != null) {
            at.catalog().publishedBy(altered.last()).forEach(it -> draft.lock(it.relation(), entry.lock()));
        }
        return draft.build();
    }

    private ActionEffect alterRelation(AlterObject statement) {
        QualifiedName name = statement.name();
        Draft draft = new Draft(at, statement);
        if (name == null) {
            return draft.build();
        }
        if (at.absent(at.resolve(name))) {
            // IF EXISTS, or it is refused
            return draft.build();
        }
        boolean renamed = statement.newName() != null;
        draft.on(at.resolve(name));
        if (statement.actions().isEmpty()) {
            boolean options = statement.objectKind() == ObjectKind.SEQUENCE && !renamed;
            draft.as(at.entries().get(options ? "alter-sequence" : "alter-view"), null);
        }
        for (AlterAction action : statement.actions()) {
            boolean materialized = statement.objectKind() == ObjectKind.MATERIALIZED_VIEW;
            Entries.Entry entry = at.entries().get(materialized ? row(action) : "alter-view");
            draft.as(entry, null);
            if (action instanceof TableAction.SetTablespace) {
                ObjectName view = at.resolve(name);
                new Tablespaces(at).copies(draft, view, entry.work(), "copies `" + Situation.show(view) + "`");
            }
        }
        if (renamed) {
            String what = statement.objectKind().words();
            Breakage.Kind kind = statement.movesSchema() ? Breakage.Kind.MOVED : Breakage.Kind.RENAMED;
            if (statement.objectKind() == ObjectKind.SEQUENCE) {
                draft.used(Standings.of(ObjectKind.SEQUENCE, name, null, at.before()));
            }
            draft.breaks(kind, "code that names %s `%s` fails".formatted(what, name));
        }
        ColumnAction.RenameColumn column = statement.column();
        if (column != null) {
            draft.breaks(Breakage.Kind.RENAMED, "queries that name `%s` of `%s` fail".formatted(column.column(), name));
        }
        return draft.build();
    }

    /** The row of what a materialized view shares with a table. */
    private String row(AlterAction action) {
        if (action instanceof TableAction.SetTablespace) {
            return "set-tablespace";
        }
        String option = action instanceof TableAction.SetOption set
                ? set.option().name()
                : action instanceof TableAction.ResetOption reset ? reset.option() : "";
        String kind = "set-option." + option;
        return option.isEmpty() ? "alter-view" : at.entries().has(kind) ? kind : "set-option";
    }

    StatementEffect drop(DropObject statement) {
        return switch (statement.objectKind()) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> Statements.one(dropRelations(statement, "drop-view"));
            case SEQUENCE -> Statements.one(dropRelations(statement, "drop-sequence"));
            case TYPE, DOMAIN -> Statements.one(new TypeStatements(at).drop(statement));
            case DATABASE -> {
                Entries.Entry entry = at.entries().get("drop-database");
                Draft draft = new Draft(at, statement).because(entry, null);
                draft.loses(DataLoss.Kind.TABLE, "every row of the database", List.of());
                yield Statements.one(draft.outside(entry).build());
            }
            case TRIGGER, POLICY, RULE -> {
                String row = "drop-" + statement.objectKind().words();
                QualifiedName table = statement.table();
                yield table == null
                        ? simple(statement, "drop-", statement.objectKind(), null)
                        : Statements.one(new AttachmentStatements(at).drop(statement, table, row));
            }
            case FUNCTION, PROCEDURE, ROUTINE -> {
                Draft draft = new Draft(at, statement);
                new DropBlockers(at).routines(draft, statement);
                yield Statements.one(draft.build());
            }
            case EXTENSION -> {
                Draft draft = new Draft(at, statement);
                new DropBlockers(at).extensions(draft, statement);
                yield Statements.one(draft.build());
            }
            case STATISTICS -> {
                Entries.Entry entry = at.entries().get("drop-statistics");
                Draft draft = new Draft(at, statement).because(entry, null);
                statement.names().stream()
                        .flatMap(it -> at.catalog().statistics(it.last()).stream())
                        .forEach(it -> draft.lock(it.relation(), entry.lock()));
                yield Statements.one(draft.build());
            }
            default -> simple(statement, "drop-", statement.objectKind(), statement.table());
        };
    }

    private ActionEffect dropRelations(DropObject statement, String row) {
        Entries.Entry entry = at.entries().get(row);
        Draft draft = new Draft(at, statement);
        draft.on(at.resolve(statement.names().get(0))).because(entry, null);
        blocked(draft, statement);
        for (QualifiedName written : statement.names()) {
            ObjectName name = at.resolve(written);
            if (statement.ifExists() && at.absent(name)) {
                continue;
            }
            draft.lock(name, entry.lock());
            at.catalog().view(name).ifPresent(draft::lockView);
            if (statement.cascade()) {
                draft.lockDependents(name, null);
                // a column whose default it is
                at.catalog()
                        .sequence(name)
                        .flatMap(sequence -> Optional.ofNullable(sequence.owner()))
                        .ifPresent(owner -> draft.lock(owner.table(), entry.lock()));
            }
        }
        return draft.build();
    }

    private void blocked(Draft draft, DropObject statement) {
        DropBlockers blockers = new DropBlockers(at);
        List<ObjectName> names = statement.names().stream().map(at::resolve).toList();
        if (statement.objectKind() == ObjectKind.SEQUENCE) {
            names.forEach(it -> blockers.sequence(draft, it, statement.cascade()));
        } else if (!statement.cascade()) {
            blockers.relations(draft, statement.objectKind().words(), names);
        }
    }

    ActionEffect view(CreateView statement) {
        ObjectName name = at.catalog().lookup().create(statement.view());
        Draft draft = new Draft(at, statement);
        if (statement.ifNotExists() && at.catalog().view(name).isPresent()) {
            return draft.build();
        }
        if (statement.materialized()) {
            Entries.Entry entry = at.entries().get("create-view.materialized");
            draft.because(entry, null);
            draft.does(statement.withData() ? entry.work() : Work.NONE, "runs the query");
        } else if (statement.orReplace() && at.catalog().view(name).isPresent()) {
            draft.on(name).as(at.entries().get("create-view"), null);
        }
        return draft.build();
    }

    /** Of a routine in SQL the server looks the body over, for which it locks the tables that it will write. */
    ActionEffect routine(CreateRoutine statement) {
        Draft draft = new Draft(at, statement);
        boolean sql =
                statement.language() != null && statement.language().value().equals("sql");
        for (Nested nested : sql ? statement.nested() : List.<Nested>of()) {
            QualifiedName written = switch (nested.statement()) {
                case Insert insert -> insert.table();
                case Update update -> update.table();
                case Delete delete -> delete.tables().get(0);
                default -> null;
            };
            if (written != null) {
                draft.lock(at.resolve(written), Modes.ROW_EXCLUSIVE);
            }
        }
        return draft.build();
    }

    ActionEffect comment(CommentOn statement) {
        Draft draft = new Draft(at, statement);
        QualifiedName name = statement.name();
        Entries.Entry entry = at.entries().get("comment-on.table");
        if (name != null) {
            commented(statement.objectKind(), name).ifPresent(it -> draft.on(it).as(entry, null));
        }
        return draft.build();
    }

    private Optional<ObjectName> commented(ObjectKind kind, QualifiedName name) {
        return switch (kind.name().toLowerCase(Locale.ROOT)) {
            case "table", "view", "materialized_view", "index", "sequence", "foreign_table" ->
                Optional.of(at.resolve(name));
            case "column" -> name.parts().size() < 2 ? Optional.empty() : Optional.of(at.resolve(name.qualifier()));
            default -> Optional.empty();
        };
    }
}
