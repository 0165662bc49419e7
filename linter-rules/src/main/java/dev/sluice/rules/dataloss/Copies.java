package dev.sluice.rules.dataloss;

import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.Insert;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Update;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.catalog.Queries;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.ReviewContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What statements wrote elsewhere from which tables and columns. A table is found again under a new name. */
final class Copies {

    private static final String ALL = "*";

    private final ReviewContext ctx;
    private final Map<Object, List<Copy>> from = new HashMap<>();

    Copies(ReviewContext ctx) {
        this.ctx = ctx;
    }

    /**
     * One copy.
     *
     * @param target what it was written to, in words
     * @param elsewhere whether that is no column of the same table
     * @param temporary whether that lasts as long as the session
     * @param reads whether it reads a column of the table, by its name then
     */
    record Copy(JudgedStatement at, String target, boolean elsewhere, boolean temporary, Predicate<String> reads) {}

    /** The first copy of rows of a table, before it is dropped. */
    Optional<Copy> ofTable(ObjectName table, Catalog catalog) {
        return from.getOrDefault(key(table, catalog), List.of()).stream()
                .filter(Copy::elsewhere)
                .findFirst();
    }

    /** The first copy of the values of a column, before it is dropped. */
    Optional<Copy> ofColumn(ObjectName table, String column, Catalog catalog) {
        Origin added = catalog.table(table)
                .flatMap(it -> it.column(column))
                .map(Column::origin)
                .orElse(null);
        return from.getOrDefault(key(table, catalog), List.of()).stream()
                .filter(copy -> copy.reads().test(nameThen(copy, table, column, added)))
                .findFirst();
    }

    /** The name that the column had when it was copied. */
    private static String nameThen(Copy copy, ObjectName table, String column, Origin added) {
        return added == null
                ? column
                : copy.at().catalog().table(table).stream()
                        .flatMap(it -> it.columns().stream())
                        .filter(it -> it.origin().equals(added))
                        .map(Column::name)
                        .findFirst()
                        .orElse(column);
    }

    /** A table that the history knows keeps its origin whatever it is called. */
    private static Object key(ObjectName table, Catalog catalog) {
        return catalog.table(table).<Object>map(Table::origin).orElse(table);
    }

    void read(JudgedStatement at) {
        if (at.statement() instanceof Insert insert && insert.query() != null) {
            query(at, insert.query(), insert.table());
        } else if (at.statement() instanceof CreateTable create && create.query() != null && create.withData()) {
            query(at, create.query(), create.table());
        } else if (at.statement() instanceof Select select && select.into() != null) {
            query(at, select.query(), select.into());
        } else if (at.statement() instanceof Update update) {
            update(at, update);
        }
    }

    private void query(JudgedStatement at, Query query, QualifiedName target) {
        ctx.reads(at, query).ifPresent(facts -> read(at, facts, "`" + target + "`", temporary(at, target)));
    }

    private static boolean temporary(JudgedStatement at, QualifiedName target) {
        return at.statement() instanceof CreateTable create
                ? create.persistence() == CreateTable.Persistence.TEMPORARY
                : at.catalog().table(target).filter(Table::temporary).isPresent();
    }

    private void read(JudgedStatement at, Queries.Facts facts, String target, boolean temporary) {
        List<Queries.Relation> relations = facts.relations();
        for (int i = 0; i < relations.size(); i++) {
            int relation = i;
            Predicate<String> columns = column -> facts.columns().stream()
                    .anyMatch(it -> it.relation() == relation
                            && (it.name().equals(ALL) || it.name().equals(column)));
            Queries.Relation named = relations.get(i);
            add(
                    new Copy(at, target, true, temporary, columns),
                    at.catalog().lookup().relation(named.schema(), named.name()));
        }
    }

    private void update(JudgedStatement at, Update update) {
        Catalog catalog = at.catalog();
        for (Update.Assignment assignment : update.assignments()) {
            List<String> columns =
                    assignment.columns().stream().map(catalog::key).toList();
            Name first = assignment.columns().get(0);
            String target = "`%s.%s`".formatted(update.table(), first);
            Predicate<String> mentioned = ctx.expressions().mentionedAnywhere(assignment.value());
            for (QualifiedName own : update.tables()) {
                Predicate<String> others = it -> mentioned.test(it) && !columns.contains(it);
                add(new Copy(at, target, false, false, others), catalog.resolve(own));
            }
            for (QualifiedName source : update.sources()) {
                boolean rows = catalog.table(source)
                        .map(table -> table.columns().stream().anyMatch(it -> mentioned.test(it.name())))
                        .orElse(!ctx.expressions().constant(assignment.value()));
                add(new Copy(at, target, rows, false, mentioned), catalog.resolve(source));
            }
            if (assignment.value().text().contains("(")) {
                ctx.reads(at, assignment.value()).ifPresent(facts -> read(at, facts, target, false));
            }
        }
    }

    private void add(Copy copy, ObjectName source) {
        from.computeIfAbsent(key(source, copy.at().catalog()), it -> new ArrayList<>(1))
                .add(copy);
    }
}
