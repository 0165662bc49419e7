package dev.sluice.core.catalog;

import dev.sluice.core.ast.Copy;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.Delete;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Merge;
import dev.sluice.core.ast.Nested;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.ast.Update;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** New tables that other sessions come to use, though none of their statements names them. */
final class Publishing {
    private Publishing() {}

    /** Whoever writes to the table of a trigger writes to the tables that the trigger writes. */
    static Catalog trigger(CreateTrigger statement, Step step) {
        List<Nested> body = new ArrayList<>(statement.nested());
        if (statement.function() != null) {
            step.catalog().routines(statement.function()).forEach(it -> body.addAll(it.nested()));
        }
        return written(statement.table(), body.stream().map(Nested::statement).toList(), step);
    }

    /** The same of a rule, which the server puts in the place of, or beside, what a session asks of the table. */
    static Catalog rule(QualifiedName table, List<Statement> runs, Step step) {
        return written(table, runs, step);
    }

    /**
     * Whoever reads a view that takes a name in use, which a replaced one does, reads what it reads, through new views too.
     * What a materialized view was made of it does not read again.
     */
    static Catalog view(View view, Step step) {
        Catalog catalog = step.catalog();
        if (!step.othersUse(view.name())) {
            return catalog;
        }
        Set<ObjectName> seen = new HashSet<>();
        Deque<View> open = new ArrayDeque<>(List.of(view));
        while (!open.isEmpty()) {
            View next = open.remove();
            for (ObjectName name :
                    next.materialized() ? List.<ObjectName>of() : next.query().candidates()) {
                // Its query is read only where an answer depends on it.
                if (isSecret(name, step) && !seen.contains(name) && next.query().mayRead(name)) {
                    seen.add(name);
                    catalog = catalog.publish(name);
                    catalog.view(name).ifPresent(open::add);
                }
            }
        }
        return catalog;
    }

    private static boolean isSecret(ObjectName name, Step step) {
        Optional<Table> table = step.catalog().table(name);
        return table.isPresent()
                ? step.isNew(table.get())
                : step.catalog().view(name).isPresent() && !step.othersUse(name);
    }

    private static Catalog written(QualifiedName used, List<Statement> runs, Step step) {
        Catalog catalog = step.catalog();
        boolean secret = catalog.table(used).filter(step::isNew).isPresent();
        if (secret) {
            return catalog;
        }
        List<QualifiedName> names = new ArrayList<>();
        runs.forEach(it -> collect(it, names::add));
        for (QualifiedName name : names) {
            catalog = catalog.publish(catalog.resolve(name));
        }
        return catalog;
    }

    private static void collect(Statement statement, Consumer<QualifiedName> written) {
        if (statement instanceof Insert insert) {
            written.accept(insert.table());
        } else if (statement instanceof Update update) {
            update.tables().forEach(written);
        } else if (statement instanceof Delete delete) {
            delete.tables().forEach(written);
        } else if (statement instanceof Merge merge) {
            written.accept(merge.table());
        } else if (statement instanceof Copy copy && copy.table() != null) {
            written.accept(copy.table());
        } else if (statement instanceof Truncate truncate) {
            truncate.tables().forEach(written);
        }
        if (!statement.storesBody()) {
            statement.nested().forEach(it -> collect(it.statement(), written));
        }
    }
}
