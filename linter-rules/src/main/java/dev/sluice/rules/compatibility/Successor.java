package dev.sluice.rules.compatibility;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.rule.RuleContext;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether the rest of the migration makes another object of a name that goes. */
enum Successor {
    NONE(""),
    /** One commit later, so that there is a gap. */
    LATER(" until it is there again"),
    /** In the same transaction. */
    AT_ONCE("");

    /** How long code misses the name: the end of a message. */
    final String until;

    Successor(String until) {
        this.until = until;
    }

    /** Of a table or view. */
    static Successor ofRelation(ObjectName name, RuleContext ctx) {
        Catalog catalog = ctx.catalog();
        return first(ctx, later -> takers(later, catalog).anyMatch(name::equals));
    }

    /** Of a function or procedure, whatever it takes. */
    static Successor ofRoutine(QualifiedName name, RuleContext ctx) {
        ObjectName routine = ctx.catalog().lookup().routine(name);
        return first(
                ctx,
                later -> later instanceof CreateRoutine create
                        && ctx.catalog().lookup().routine(create.routine()).equals(routine));
    }

    /** The first later statement that is the one looked for. */
    static Successor first(RuleContext ctx, Predicate<Statement> takes) {
        boolean together = ctx.before().transaction().open() && !ctx.statement().commitsImplicitly();
        for (Statement later : ctx.later()) {
            if (later instanceof TransactionControl) {
                together = false;
            } else if (takes.test(later)) {
                return together ? AT_ONCE : LATER;
            }
        }
        return NONE;
    }

    /** The names that a statement gives to tables and views. */
    private static Stream<ObjectName> takers(Statement statement, Catalog catalog) {
        if (statement instanceof CreateView view) {
            return Stream.of(catalog.resolve(view.view()));
        }
        if (statement instanceof AlterObject renamed
                && renamed.name() != null
                && renamed.newName() != null
                && !renamed.movesSchema()) {
            return Stream.of(inSchemaOf(renamed.name(), renamed.newName(), catalog));
        }
        return tables(statement, catalog);
    }

    /** The names that a statement gives to tables. */
    static Stream<ObjectName> tables(Statement statement, Catalog catalog) {
        if (statement instanceof CreateTable create) {
            return Stream.of(catalog.resolve(create.table()));
        }
        if (statement instanceof RenameTables several) {
            return several.renames().stream().map(it -> catalog.resolve(it.to()));
        }
        return statement instanceof AlterTable alter
                ? alter.actions().stream()
                        .filter(TableAction.RenameTable.class::isInstance)
                        .map(it -> inSchemaOf(alter.table(), ((TableAction.RenameTable) it).newName(), catalog))
                : Stream.empty();
    }

    /** A new name without a schema stays in the schema of the old one. */
    private static ObjectName inSchemaOf(QualifiedName old, QualifiedName name, Catalog catalog) {
        return name.schema().isPresent()
                ? catalog.resolve(name)
                : new ObjectName(catalog.resolve(old).schema(), catalog.key(name.last()));
    }
}
