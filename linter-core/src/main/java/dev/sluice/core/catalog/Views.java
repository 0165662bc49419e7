package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.RefreshMaterializedView;
import java.util.List;
import java.util.Optional;

/** Views, and how they follow what they read. */
final class Views {
    private Views() {}

    static Catalog create(CreateView statement, Step step) {
        ViewQuery query = ViewQuery.of(statement.text(), step.catalog());
        ObjectName name =
                statement.alter() ? step.catalog().resolve(statement.view()) : name(statement, query, step.catalog());
        boolean there = step.catalog().relations().contains(name);
        boolean replaces = statement.orReplace() || statement.alter();
        Optional<View> old = step.catalog().view(name);
        // One that may not be there was not, or the server would have refused it.
        boolean sure = old.isEmpty() || step.catalog().doubts().of(old.get()).isEmpty();
        if (there && !replaces && sure) {
            return step.catalog();
        }
        View view = new View(
                name,
                statement.materialized(),
                statement.withData() || !statement.materialized(),
                step.keys(statement.columns()),
                query,
                old.isPresent() ? old.get().indexes() : ArrayVector.empty(),
                old.isPresent() ? old.get().origin() : step.origin());
        return Publishing.view(view, step).put(view).settling(Subject.of(view));
    }

    /** The catalog after REFRESH, which fills the view, or empties it. */
    static Catalog refresh(RefreshMaterializedView statement, Step step) {
        Catalog catalog = step.mention(statement.view());
        return catalog.view(catalog.resolve(statement.view()))
                .map(it -> catalog.put(it.withPopulated(statement.withData())))
                .orElse(catalog);
    }

    /** A view of a temporary table is temporary itself (PostgreSQL, CREATE VIEW). */
    private static ObjectName name(CreateView statement, ViewQuery query, Catalog catalog) {
        boolean temporary = statement.temporary()
                || query.candidates().stream().anyMatch(it -> it.schema().equals(Names.TEMPORARY) && query.mayRead(it));
        return temporary && !catalog.dialect().mysqlFamily()
                ? new ObjectName(Names.TEMPORARY, catalog.key(statement.view().last()))
                : catalog.lookup().create(statement.view());
    }

    /**
     * The catalog in which the views of a relation know its new name. MySQL's views keep the old one, and cannot be used
     * until there is a relation of that name again.
     */
    static Catalog followRename(ObjectName from, ObjectName to, Catalog catalog) {
        Catalog result = catalog;
        for (ObjectName name : catalog.relations().candidateReaders(from)) {
            View view = result.view(name).orElse(null);
            if (view != null && !catalog.dialect().mysqlFamily()) {
                result = result.put(view.withQuery(view.query().withRelationRenamed(from, to)));
            }
        }
        return result;
    }

    /** The same of a column. */
    static Catalog followRename(ObjectName relation, String from, String to, Catalog catalog) {
        Catalog result = catalog;
        for (ObjectName name : catalog.relations().candidateReaders(relation)) {
            View view = result.view(name).orElse(null);
            if (view != null && !catalog.dialect().mysqlFamily()) {
                result = result.put(view.withQuery(view.query().withColumnRenamed(relation, from, to)));
            }
        }
        return result;
    }

    /** The same of a routine, of which there is no other with its name. */
    static Catalog followRoutine(ObjectName from, ObjectName to, Catalog catalog) {
        Catalog result = catalog;
        for (ObjectName name : catalog.relations().candidateReaders(from)) {
            View view = result.view(name).orElse(null);
            if (view != null && !catalog.dialect().mysqlFamily()) {
                result = result.put(view.withQuery(view.query().withRoutineRenamed(from, to)));
            }
        }
        return result;
    }

    /** Without the views that call a routine, which CASCADE drops. */
    static Catalog withoutCallers(ObjectName routine, Step step) {
        Catalog catalog = step.catalog();
        for (View view : callers(routine, catalog)) {
            catalog = Drops.withDependents(view.name(), step.with(catalog));
        }
        return catalog;
    }

    /** The views that call a routine, or may. */
    static List<View> callers(ObjectName routine, Catalog catalog) {
        return catalog.relations().candidateReaders(routine).stream()
                .flatMap(it -> catalog.view(it).stream())
                .filter(it -> it.query().mayCall(routine))
                .toList();
    }

    /** A view's own column under another name, which the views on it follow. */
    static Catalog renameColumn(View view, Name column, Name newName, Step step) {
        String from = step.key(column);
        String to = step.key(newName);
        List<String> columns = view.columns().orElse(view.names());
        List<String> renamed =
                columns.stream().map(it -> it.equals(from) ? to : it).toList();
        return followRename(view.name(), from, to, step.catalog().put(view.withNames(renamed)));
    }

    /**
     * The catalog without the views, and bodies in standard SQL, that read a column which is dropped. PostgreSQL refuses to drop it without CASCADE;
     * since the statement ran, they were gone already.
     */
    static Catalog withoutReaders(ObjectName relation, String column, Step step) {
        Catalog catalog = step.catalog();
        if (step.mysqlFamily()) {
            return catalog;
        }
        for (ObjectName name : catalog.relations().candidateReaders(relation)) {
            View view = catalog.view(name).orElse(null);
            if (view != null && view.reads(relation, column)) {
                catalog = Drops.withDependents(name, step.with(catalog));
            }
        }
        return RoutineBodies.withoutReaders(relation, it -> it.reads(relation, column), catalog);
    }
}
