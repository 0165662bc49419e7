package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Action;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropSchema;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Dependents;
import dev.sluice.core.catalog.Dependents.Dependent;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Breakage;
import dev.sluice.core.engine.DataLoss;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Refusal;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.Standings;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements about whole tables other than ALTER TABLE. */
record TableStatements(Situation at) {

    /** Storage engines that can repair a table. */
    private static final Set<String> REPAIRED = Set.of("myisam", "aria", "archive", "csv");

    /** Storage engines that can optimize a table in their own way; of others OPTIMIZE TABLE says that they cannot. */
    private static final Set<String> OPTIMIZED = Set.of("myisam", "aria", "archive");

    StatementEffect create(CreateTable statement) {
        ObjectName name = resolve(statement.table());
        Optional<Objection> objection = NewTable.objection(statement, name, at);
        if (objection.isPresent()) {
            return at.refused(statement, objection.get());
        }
        ActionEffect.Builder effect = at.on(statement, name);
        Collations.of(statement)
                .filter(it -> Collations.answer(it, at.session().target()) == Collations.Answer.NOT_KNOWN)
                .findFirst()
                .ifPresent(it -> effect.notKnown(new NotKnown(NotKnown.Of.REFUSAL, Collations.notKnown(it))));
        if (statement.query() != null) {
            effect.does(Work.SCAN, "fills `%s` from a query".formatted(name));
        }
        if (statement.orReplace() && at.state().catalog().table(name).isPresent()) {
            lose(effect, DataLoss.Kind.TABLE, List.of(name), List.of());
            at.briefly(name, effect);
        }
        at.childrenBriefly(name, Set.of(), effect);
        boolean inline = at.session().target().dialect() == Dialect.MARIADB
                || at.session().target().version().atLeast(9);
        for (TableElement element : statement.elements()) {
            if (element instanceof TableConstraint.ForeignKey key) {
                parentOfNewTable(resolve(key.target().table()), effect);
            } else if (element instanceof ColumnDefinition column) {
                column.attribute(ColumnAttribute.References.class).ifPresent(references -> {
                    if (inline) {
                        parentOfNewTable(resolve(references.target().table()), effect);
                    }
                });
            }
        }
        IgnoredParts.of(statement, at.session().target()).forEach(it -> effect.ignored(it.part(), it.why()));
        if (statement.orReplace()) {
            referenced(effect, statement, List.of(name), "CREATE OR REPLACE TABLE");
        }
        return Situation.statement(effect.build(), statement.persistence() != CreateTable.Persistence.TEMPORARY);
    }

    /** Only MySQL 8.0 and later tell the parent of a table that is created. */
    private void parentOfNewTable(ObjectName parent, ActionEffect.Builder effect) {
        if (at.session().locksRelated()) {
            at.briefly(parent, effect);
        }
    }

    StatementEffect drop(DropTable statement) {
        List<Objection> missing = statement.ifExists() ? List.of() : missing(statement.tables());
        // MySQL 8.0 and later drop all of several tables or none; others drop those that are there before they
        // complain.
        if (!missing.isEmpty()
                && (at.session().locksRelated()
                        || missing.size() == statement.tables().size())) {
            return at.refused(statement, missing.get(0));
        }
        List<ObjectName> names = resolve(statement.tables()).stream()
                .filter(name -> (!statement.ifExists() && missing.isEmpty())
                        || !at.state().catalog().absent(name))
                .toList();
        if (names.isEmpty()) {
            return Situation.statement(ActionEffect.of(statement).build(), !statement.temporary());
        }
        ActionEffect.Builder effect = at.on(statement, mostUsed(names));
        missing.stream().findFirst().ifPresent(it -> effect.refused(at.refusal(statement, it)));
        names.forEach(name -> at.briefly(name, effect));
        Set<ObjectName> dropped = new HashSet<>(names);
        for (ObjectName name : names) {
            at.parentsBriefly(name, dropped, effect);
            at.childrenBriefly(name, dropped, effect);
        }
        lose(effect, DataLoss.Kind.TABLE, names, List.of());
        if (statement.ifExists()) {
            names.forEach(name -> at.state()
                    .catalog()
                    .table(name)
                    .flatMap(Table::mayBeAbsent)
                    .ifPresent(why -> effect.missing("whether `%s` is there is not known".formatted(name), why)));
        }
        effect.because(new Reason(
                "DROP TABLE waits for every open transaction on the table, and everyone else waits for it",
                Provenance.documented(at.session().target().dialect().title() + " manual, Metadata Locking")));
        referenced(effect, statement, names, "DROP TABLE");
        return Situation.statement(effect.build(), !statement.temporary());
    }

    private List<Objection> missing(List<QualifiedName> tables) {
        return tables.stream()
                .flatMap(it -> at.presence().notATable(it).stream())
                .toList();
    }

    /** Tables that a foreign key of another table refers to are neither dropped nor truncated. */
    private void referenced(ActionEffect.Builder effect, Statement statement, List<ObjectName> names, String what) {
        if (!at.session().foreignKeyChecks()) {
            return;
        }
        Catalog catalog = at.state().catalog();
        for (ObjectName name : names) {
            List<Dependent> keys = new Dependents(catalog)
                    .foreignKeysTo(name).stream()
                            .filter(it -> !names.contains(it.relation()))
                            .toList();
            if (!keys.isEmpty()) {
                ObjectName child = keys.get(0).relation();
                String server = at.session().target().dialect() == Dialect.MYSQL ? "MySQL 9.7.4" : "MariaDB 10.11.19";
                effect.refused(new Refusal(
                        Refusal.Kind.BLOCKED_BY_DEPENDENTS,
                        Refusal.When.ALWAYS,
                        statement,
                        "%s is refused: `%s` is referenced by a foreign key of `%s`".formatted(what, name, child),
                        keys,
                        Provenance.measuredOn(server)));
            }
        }
    }

    StatementEffect truncate(Truncate statement) {
        Optional<Objection> missing = statement.tables().stream()
                .flatMap(it -> at.presence().notATable(it).stream())
                .findFirst();
        if (missing.isPresent()) {
            return at.refused(statement, missing.get());
        }
        List<ObjectName> names = resolve(statement.tables());
        ActionEffect.Builder effect = at.on(statement, mostUsed(names));
        names.forEach(name -> at.briefly(name, effect));
        lose(effect, DataLoss.Kind.ROWS, names, List.of());
        truncated(effect, statement, names);
        return Situation.statement(effect.build(), true);
    }

    private void truncated(ActionEffect.Builder effect, Truncate statement, List<ObjectName> names) {
        for (QualifiedName table : statement.tables()) {
            // Error 4137.
            if (new TableFacts(table, at.state(), at.expressions()).versioned()) {
                effect.refused(new Refusal(
                        Refusal.Kind.OTHER,
                        Refusal.When.ALWAYS,
                        statement,
                        "`%s` keeps earlier versions of its rows, which TRUNCATE would lose".formatted(table),
                        List.of(),
                        Provenance.measuredOn("MariaDB 11.4.5")));
            }
        }
        referenced(effect, statement, names, "TRUNCATE");
    }

    StatementEffect dropDatabase(DropSchema statement) {
        ActionEffect.Builder effect = ActionEffect.of(statement);
        List<String> names = statement.schemas().stream().map(Name::value).toList();
        List<String> along = new ArrayList<>();
        for (Name database : statement.schemas()) {
            for (Table table : at.state().catalog().tables(at.state().catalog().key(database))) {
                along.add("table `%s`".formatted(table.name()));
                at.briefly(table.name(), effect);
            }
        }
        boolean shared = statement.schemas().stream()
                .anyMatch(it -> Standings.of(ObjectKind.DATABASE, QualifiedName.of(it), null, at.state())
                        .shared());
        if (shared) {
            String what = "every table of database %s".formatted(Quoted.list(names));
            effect.loses(new DataLoss(DataLoss.Kind.TABLE, what, along));
        }
        return Situation.statement(effect.build(), true);
    }

    /** A name that another table takes over lives on: code finds a table, though not the one it knew. */
    StatementEffect rename(RenameTables statement) {
        Optional<Objection> objection = statement.ifExists() ? Optional.empty() : renaming(statement);
        if (objection.isPresent()) {
            return at.refused(statement, objection.get());
        }
        Set<ObjectName> taken = new HashSet<>();
        List<ObjectName> shared = new ArrayList<>();
        List<ObjectName> met = new ArrayList<>();
        for (RenameTables.TableRename rename : statement.renames()) {
            ObjectName from = resolve(rename.from());
            if (!taken.contains(from)) {
                met.add(from);
            }
            if (!taken.contains(from) && Standings.of(from, at.state()).shared()) {
                shared.add(from);
            }
            taken.add(resolve(rename.to()));
        }
        ActionEffect.Builder effect = at.on(statement, mostUsed(met));
        met.forEach(name -> at.briefly(name, effect));
        for (ObjectName name : met) {
            at.parentsBriefly(name, Set.copyOf(met), effect);
            at.childrenBriefly(name, Set.copyOf(met), effect);
        }
        List<ObjectName> swapped = shared.stream().filter(taken::contains).toList();
        if (!swapped.isEmpty()) {
            effect.breaks(new Breakage(
                    Breakage.Kind.SWAPPED, "queries that name `%s` meet another table".formatted(swapped.get(0))));
        } else if (!shared.isEmpty()) {
            boolean moved = statement.renames().stream()
                    .filter(it -> resolve(it.from()).equals(shared.get(0)))
                    .anyMatch(it ->
                            !resolve(it.to()).schema().equals(shared.get(0).schema()));
            effect.breaks(new Breakage(
                    moved ? Breakage.Kind.MOVED : Breakage.Kind.RENAMED,
                    "queries that name `%s` fail".formatted(shared.get(0))));
        }
        return Situation.statement(effect.build(), true);
    }

    /** One after the other: a name may be free, or taken, by then. */
    private Optional<Objection> renaming(RenameTables statement) {
        Set<ObjectName> made = new HashSet<>();
        Set<ObjectName> free = new HashSet<>();
        for (RenameTables.TableRename rename : statement.renames()) {
            ObjectName from = resolve(rename.from());
            ObjectName to = at.state().catalog().lookup().create(rename.to());
            Optional<Objection> missing =
                    made.contains(from) ? Optional.empty() : at.presence().missing(rename.from());
            Optional<Objection> taken =
                    free.contains(to) ? Optional.empty() : at.presence().taken(to);
            Optional<Objection> objection = missing.or(() -> taken)
                    .or(() -> Presence.tooLong(rename.to().last()));
            if (objection.isPresent()) {
                return objection;
            }
            free.add(from);
            made.add(to);
        }
        return Optional.empty();
    }

    StatementEffect maintain(TableMaintenance statement) {
        return switch (statement.verb()) {
            case OPTIMIZE -> optimize(statement);
            case ANALYZE -> Situation.statement(on(statement).build(), true);
            case CHECK, CHECKSUM ->
                Situation.statement(
                        on(statement).does(Work.SCAN, "reads every row").build(),
                        statement.verb() == TableMaintenance.Verb.CHECK);
            case REPAIR -> locked(statement, "repairs", REPAIRED);
            case FLUSH -> flush(statement);
        };
    }

    private ActionEffect.Builder on(TableMaintenance statement) {
        return statement.tables().isEmpty()
                ? ActionEffect.of(statement)
                : at.on(statement, mostUsed(resolve(statement.tables())));
    }

    private StatementEffect optimize(TableMaintenance statement) {
        if (statement.tables().isEmpty()) {
            return Situation.statement(ActionEffect.of(statement).build(), true);
        }
        QualifiedName used = statement.tables().stream()
                .filter(it -> Standings.of(it, at.state()).shared())
                .findFirst()
                .orElse(statement.tables().get(0));
        TableFacts table = new TableFacts(used, at.state(), at.expressions());
        if (table.otherEngine()) {
            return locked(statement, "optimizes", OPTIMIZED);
        }
        if (table.versioned() && !at.session().altersHistory()) {
            // Says that it is not allowed, as a row of its result.
            ActionEffect.Builder effect = on(statement)
                    .ignored(statement.span(), "the earlier versions of the rows of `%s` would change".formatted(used));
            at.lock(table.name(), InnodbLocks.SHARED, RelationLock.Held.BRIEF, effect);
            return Situation.statement(effect.build(), true);
        }
        Action action = statement;
        return at.alter(
                table,
                List.of(new Draft(action, Operation.REBUILD)),
                Clauses.of(List.of(), at.session().target()));
    }

    /** MySQL takes no lock that others wait for; MariaDB waits until nobody has the tables open. */
    private StatementEffect flush(TableMaintenance statement) {
        ActionEffect.Builder effect = on(statement);
        if (at.session().target().dialect() == Dialect.MARIADB) {
            statement.tables().forEach(name -> at.briefly(resolve(name), effect));
        }
        return Situation.statement(effect.build(), true);
    }

    /** What the storage engines of some tables do while everyone is kept out; InnoDB has no such thing. */
    private StatementEffect locked(TableMaintenance statement, String what, Set<String> engines) {
        ActionEffect.Builder effect = on(statement);
        for (QualifiedName name : statement.tables()) {
            at.briefly(resolve(name), effect);
            if (engines.contains(new TableFacts(name, at.state(), at.expressions()).option("engine"))) {
                effect.does(Work.REWRITE, "%s `%s`".formatted(what, name));
                at.lock(resolve(name), InnodbLocks.EXCLUSIVE, RelationLock.Held.WORK, effect);
            }
        }
        return Situation.statement(effect.build(), true);
    }

    private void lose(ActionEffect.Builder effect, DataLoss.Kind kind, List<ObjectName> names, List<String> along) {
        List<String> lost = names.stream()
                .filter(name -> Standings.of(name, at.state()).shared())
                .map(ObjectName::toString)
                .toList();
        if (!lost.isEmpty()) {
            effect.loses(new DataLoss(kind, "every row of " + Quoted.list(lost), along));
        }
    }

    /** The one that other sessions see, if there is one. */
    private ObjectName mostUsed(List<ObjectName> names) {
        return names.stream()
                .filter(name -> Standings.of(name, at.state()).shared())
                .findFirst()
                .orElse(names.get(0));
    }

    private List<ObjectName> resolve(List<QualifiedName> names) {
        return names.stream().map(this::resolve).toList();
    }

    private ObjectName resolve(QualifiedName name) {
        return at.state().catalog().resolve(name);
    }
}
