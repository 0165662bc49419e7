package dev.sluice.core.catalog;

import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * A view's query. Its words are looked up when the view is made, since later they may mean something else; the query
 * itself is read when a fact about it is asked for, because that is dear.
 */
final class ViewQuery {

    /** A longer one is a list of values: what it reads is not known. */
    private static final int LONGEST = 256 * 1024;

    /** Views on views on views; what nests deeper is not followed. */
    private static final int DEEPEST = 50;

    private final Text text;
    /** By a name in the query, the relation that it means if it means one: a column or an alias may be called so too. */
    private final PMap<String, ViewSource> sources;
    /** By a name in the query before a parenthesis, the routines that it means. */
    private final PMap<String, ObjectName> routines;
    /** How deep views are nested in it. */
    private final int depth;

    private final Once<List<View.Read>> reads = new Once<>(() -> facts().map(this::reads));
    private final Once<List<String>> output = new Once<>(() -> facts().flatMap(this::output));

    private ViewQuery(Text text, PMap<String, ViewSource> sources, PMap<String, ObjectName> routines) {
        this.text = text;
        this.sources = sources;
        this.routines = routines;
        int deepest = 0;
        for (ViewSource source : sources.values()) {
            deepest = Math.max(deepest, source.depth());
        }
        this.depth = deepest + 1;
    }

    /**
     * The query as written, and what it says.
     *
     * @param facts read when they are first asked for
     */
    private record Text(String written, Dialect dialect, Once<Queries.Facts> facts) {}

    /** The query of a view that is made in a catalog. */
    static ViewQuery of(String written, Catalog catalog) {
        boolean readable = written.length() <= LONGEST;
        Dialect dialect = catalog.dialect();
        Queries queries = readable ? catalog.queries() : Queries.UNREAD;
        Text text = new Text(readable ? written : "", dialect, new Once<>(() -> queries.read(written, dialect)));
        PMap<String, ViewSource> sources = HashTrie.empty();
        PMap<String, ObjectName> routines = HashTrie.empty();
        Tokens tokens = Splitter.tokensWithin(text.written, catalog.dialect());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!isName(tokens, i) || (i > 0 && tokens.kind(i - 1) == TokenKind.DOT)) {
                continue;
            }
            String schema = null;
            String name = Identifiers.name(tokens, i, catalog.dialect());
            sources = withSource(null, name, sources, seen, catalog);
            if (i + 2 < tokens.size() && tokens.kind(i + 1) == TokenKind.DOT && isName(tokens, i + 2)) {
                schema = name;
                name = Identifiers.name(tokens, i + 2, catalog.dialect());
                sources = withSource(schema, name, sources, seen, catalog);
                i += 2;
            }
            if (i + 1 < tokens.size() && tokens.kind(i + 1) == TokenKind.LEFT_PAREN) {
                ObjectName routine = catalog.lookup().routine(schema, name);
                if (!catalog.routines(routine).isEmpty()) {
                    routines = routines.plus(key(schema, name), routine);
                }
            }
        }
        return new ViewQuery(text, sources, routines);
    }

    private static boolean isName(Tokens tokens, int index) {
        return tokens.kind(index) == TokenKind.WORD || tokens.kind(index) == TokenKind.QUOTED_NAME;
    }

    private static PMap<String, ViewSource> withSource(
            @Nullable String schema, String name, PMap<String, ViewSource> sources, Set<String> seen, Catalog catalog) {
        if (!seen.add(key(schema, name))) {
            return sources;
        }
        return ViewSource.of(catalog.lookup().relation(schema, name), catalog)
                .map(it -> sources.plus(key(schema, name), it))
                .orElse(sources);
    }

    private static String key(@Nullable String schema, String name) {
        return schema == null ? name : schema + "." + name;
    }

    /** The relations and routines that its words may mean, under their present names: more than it uses, and all that. */
    Set<ObjectName> candidates() {
        Set<ObjectName> names = new TreeSet<>(routines.values());
        sources.values().forEach(it -> names.add(it.relation()));
        return names;
    }

    /** As written; empty if it is too long to keep. */
    Optional<String> asWritten() {
        return text.written.isEmpty() ? Optional.empty() : Optional.of(text.written);
    }

    /**
     * Where it names what is called otherwise now, or cannot be found by the name that it gives; empty if that cannot be
     * told. MySQL and MariaDB keep a query with its names.
     */
    Optional<List<View.Place>> places(Catalog catalog) {
        if (text.dialect.mysqlFamily()) {
            return Optional.of(List.of());
        }
        boolean asIs = sources.entrySet().stream().noneMatch(it -> it.getValue().changed(it.getKey(), catalog))
                && routines.entrySet().stream().allMatch(it -> ViewPlaces.found(it.getKey(), it.getValue()));
        return asIs
                ? Optional.of(List.of())
                : facts().flatMap(facts -> new ViewPlaces(text.written, sources, routines, facts, catalog).find());
    }

    int depth() {
        return depth;
    }

    static boolean tooDeep(int depth) {
        return depth > DEEPEST;
    }

    /** What it reads, under the present names; empty if that cannot be told. */
    Optional<List<View.Read>> reads() {
        return reads.get();
    }

    private Optional<Queries.Facts> facts() {
        return text.facts().get();
    }

    private List<View.Read> reads(Queries.Facts facts) {
        Map<ObjectName, Set<String>> columns = new TreeMap<>();
        List<Queries.Relation> relations = facts.relations();
        for (Queries.Relation relation : relations) {
            columns.put(now(relation), new TreeSet<>());
        }
        for (Queries.ColumnRead read : facts.columns()) {
            Queries.Relation relation = relations.get(read.relation());
            Set<String> names = columns.get(now(relation));
            if (names != null) {
                names.addAll(columnsNow(relation, read.name()));
            }
        }
        List<View.Read> all = new ArrayList<>(columns.size());
        columns.forEach((relation, names) -> all.add(new View.Read(relation, names)));
        return all;
    }

    /** Whether it reads a relation that is one of the candidates, or may, where that cannot be told. */
    boolean mayRead(ObjectName candidate) {
        return reads().map(all -> all.stream().anyMatch(it -> it.relation().equals(candidate)))
                .orElse(true);
    }

    /** What each of its columns is made of, where it reads one relation; empty where that cannot be told. */
    Optional<List<View.Given>> given() {
        return facts().flatMap(facts -> {
            List<Queries.Output> output = facts.output();
            if (output == null || facts.relations().size() != 1) {
                return Optional.empty();
            }
            Queries.Relation relation = facts.relations().get(0);
            List<View.Given> given = new ArrayList<>();
            for (Queries.Output it : output) {
                Collection<String> columns = it.relation() >= 0
                        ? columnsNow(relation, "*")
                        : it.column() == null ? List.of() : columnsNow(relation, it.column());
                if (it.relation() < 0 && columns.isEmpty()) {
                    given.add(new View.Given(now(relation), null, it.cast()));
                }
                columns.forEach(column -> given.add(new View.Given(now(relation), column, null)));
            }
            return Optional.of(given);
        });
    }

    private Collection<String> columnsNow(Queries.Relation relation, String column) {
        ViewSource source = source(relation);
        if (source == null) {
            return List.of(column);
        }
        if (!column.equals("*")) {
            int given = relation.columns().indexOf(column);
            List<String> then = source.columnsThen().orElse(List.of());
            return List.of(source.current(given >= 0 && given < then.size() ? then.get(given) : column));
        }
        return source.columnsThen()
                .<Collection<String>>map(
                        then -> then.stream().map(source::current).toList())
                .orElse(List.of(column));
    }

    private @Nullable ViewSource source(Queries.Relation relation) {
        return sources.get(key(relation.schema(), relation.name()));
    }

    private ObjectName now(Queries.Relation relation) {
        ViewSource source = source(relation);
        if (source != null) {
            return source.relation();
        }
        String schema = relation.schema();
        return text.dialect.mysqlFamily()
                ? ObjectName.folded(schema == null ? "" : schema, relation.name())
                : new ObjectName(schema == null ? SearchPath.PUBLIC : schema, relation.name());
    }

    /** Whether it calls a routine that is one of the candidates, or may, where that cannot be told. */
    boolean mayCall(ObjectName candidate) {
        return routines.containsValue(candidate)
                && facts().map(facts -> facts.calls().stream()
                                .anyMatch(it -> candidate.equals(routines.get(key(it.schema(), it.name())))))
                        .orElse(true);
    }

    /** Whether it is known to read a relation. */
    boolean reads(ObjectName relation) {
        return reads().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.relation().equals(relation));
    }

    /** Whether it is known to read a column of a relation. */
    boolean reads(ObjectName relation, String column) {
        return reads().stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.relation().equals(relation) && it.columns().contains(column));
    }

    /** Whether it reads a column of a relation, or may, where it cannot be told what it reads or whose its columns are. */
    boolean mayRead(ObjectName relation, String column) {
        List<View.Read> all = reads().orElse(null);
        return all == null
                ? sources.values().stream().anyMatch(it -> it.relation().equals(relation))
                : reads(relation, column) || (all.size() > 1 && reads(relation));
    }

    /** Whether it is known to call a routine. */
    boolean calls(ObjectName routine) {
        return routines.containsValue(routine)
                && facts().stream()
                        .flatMap(facts -> facts.calls().stream())
                        .anyMatch(it -> routine.equals(routines.get(key(it.schema(), it.name()))));
    }

    /** The names of the columns that it gives; empty if they cannot be told, or are more than a table may have. */
    Optional<List<String>> output() {
        return output.get();
    }

    private Optional<List<String>> output(Queries.Facts facts) {
        List<Queries.Output> items = facts.output();
        List<String> names = new ArrayList<>();
        for (Queries.Output item : items == null ? List.<Queries.Output>of() : items) {
            Optional<List<String>> columns = columns(item, facts);
            // What doubles its columns with every view on it ends here.
            if (columns.isEmpty() || names.size() + columns.get().size() > Columns.MOST) {
                return Optional.empty();
            }
            names.addAll(columns.get());
        }
        return items == null ? Optional.empty() : Optional.of(names);
    }

    private Optional<List<String>> columns(Queries.Output item, Queries.Facts facts) {
        if (item.relation() < 0) {
            return Optional.ofNullable(item.name()).map(List::of);
        }
        Queries.Relation relation = facts.relations().get(item.relation());
        ViewSource source = source(relation);
        return source == null
                ? Optional.empty()
                : source.columnsThen().map(then -> {
                    List<String> names = new ArrayList<>(relation.columns());
                    names.addAll(then.subList(Math.min(names.size(), then.size()), then.size()));
                    return names;
                });
    }

    /** The query after a relation got another name, which PostgreSQL's views follow. */
    ViewQuery withRelationRenamed(ObjectName from, ObjectName to) {
        return mapped(from, it -> it.withRelation(to));
    }

    /** The query after a column of a relation got another name. */
    ViewQuery withColumnRenamed(ObjectName relation, String from, String to) {
        return mapped(relation, it -> it.withColumnRenamed(from, to));
    }

    private ViewQuery mapped(ObjectName relation, UnaryOperator<ViewSource> change) {
        PMap<String, ViewSource> changed = sources;
        for (Map.Entry<String, ViewSource> entry : sources.entrySet()) {
            if (entry.getValue().relation().equals(relation)) {
                changed = changed.plus(entry.getKey(), change.apply(entry.getValue()));
            }
        }
        return new ViewQuery(text, changed, routines);
    }

    /** The query after a routine got another name. */
    ViewQuery withRoutineRenamed(ObjectName from, ObjectName to) {
        PMap<String, ObjectName> changed = routines;
        for (Map.Entry<String, ObjectName> entry : routines.entrySet()) {
            changed = entry.getValue().equals(from) ? changed.plus(entry.getKey(), to) : changed;
        }
        return new ViewQuery(text, sources, changed);
    }

    /** Equal if they say the same of the same relations. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewQuery that
                && text.written.equals(that.text.written)
                && candidates().equals(that.candidates());
    }

    @Override
    public int hashCode() {
        return text.written.hashCode();
    }
}
