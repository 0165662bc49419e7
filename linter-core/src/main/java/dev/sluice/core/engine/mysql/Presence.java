package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Bookkeeping;
import dev.sluice.core.engine.Refusal;
import java.util.List;
import java.util.Optional;

/** What is surely there and what surely is not; what is neither may be there. */
record Presence(Catalog catalog) {

    /** The most characters of a name. */
    private static final int LONGEST_NAME = 64;

    /** Whether there is no table or view of a name. */
    boolean lacks(ObjectName name) {
        return catalog.lacks(name)
                && catalog.sequence(name).isEmpty()
                && ours(name.schema())
                && !Bookkeeping.mayBe(name.name());
    }

    /** Whether migrations make tables in a database; of another one they do not tell. */
    private boolean ours(String database) {
        return database.isEmpty() || !catalog.tables(database).isEmpty();
    }

    /** Why a table that a statement needs is not to be had. */
    Optional<Objection> missing(QualifiedName written) {
        return lacks(catalog.resolve(written))
                ? Optional.of(Objection.notFound("there is no table `%s`", written))
                : Optional.empty();
    }

    /** The first of several that is not there. */
    Optional<Objection> missing(List<QualifiedName> tables) {
        return tables.stream().flatMap(it -> missing(it).stream()).findFirst();
    }

    /** The same of a table that is changed, which no view can be (error 1347). */
    Optional<Objection> notATable(QualifiedName written) {
        boolean view = isView(catalog.resolve(written));
        return view ? Optional.of(Objection.rule("`%s` is a view", written)) : missing(written);
    }

    boolean isView(ObjectName name) {
        return catalog.complete()
                && catalog.view(name)
                        .filter(it -> catalog.doubts().of(it).isEmpty())
                        .isPresent();
    }

    /** A table of which everything is known. */
    Optional<Table> table(ObjectName name) {
        return catalog.table(name).filter(this::sure);
    }

    boolean sure(Table table) {
        return catalog.whole(table)
                && table.mayBeAbsent().isEmpty()
                && table.doubt().isEmpty()
                && !table.name().unknown();
    }

    /** Whether what the history made, and has not dropped, is surely there still: where some of it is missing nobody knows. */
    boolean still() {
        return catalog.complete();
    }

    /** Why a new table or view cannot have a name. */
    Optional<Objection> taken(ObjectName name) {
        boolean there = still() && table(name).filter(it -> !it.temporary()).isPresent();
        return there || isView(name)
                ? Optional.of(Objection.alreadyThere("`%s` is there already", name))
                : Optional.empty();
    }

    /** Whether a table of which everything is known has no such column. */
    boolean lacksColumn(Table table, Name column) {
        String key = catalog.key(column);
        return sure(table)
                && !column.unknown()
                && table.column(key).isEmpty()
                && table.doubtOfColumn(key).isEmpty()
                && !implicit(key);
    }

    /** Columns that servers add by themselves, to be named by who wants them. */
    private static boolean implicit(String column) {
        return switch (column) {
            case "row_start", "row_end", "my_row_id", "fts_doc_id" -> true;
            default -> false;
        };
    }

    boolean hasColumn(Table table, Name column) {
        String key = catalog.key(column);
        return sure(table)
                && table.column(key).isPresent()
                && table.doubtOfColumn(key).isEmpty();
    }

    /** Why nothing can have a name (error 1059). */
    static Optional<Objection> tooLong(Name name) {
        String value = name.value();
        return !name.unknown() && value.codePointCount(0, value.length()) > LONGEST_NAME
                ? Optional.of(new Objection(
                        Refusal.Kind.NAME_TOO_LONG,
                        "the name `%s` is longer than %d characters".formatted(value, LONGEST_NAME),
                        List.of()))
                : Optional.empty();
    }
}
