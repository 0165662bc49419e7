package dev.sluice.core.catalog;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.KeyPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one schema has otherwise than another. What both share costs nothing, and what is in doubt in either is not told.
 * Names that the engine chooses, the order of columns, and labels that an enum has more are no differences: no
 * statement takes them back.
 */
public final class Differences {

    /**
     * One difference.
     *
     * @param words a clause: {@code "`orders.note` is missing"}
     * @param of the object; of a part of a table or view, that
     * @param by what made the object that is there too many or otherwise, or null
     */
    public record Difference(
            String words, ObjectName of, @Nullable Origin by) {}

    private final Catalog wanted;
    private final Catalog is;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Catalog wanted, Catalog is) {
        this.wanted = wanted;
        this.is = is;
    }

    /** What of a schema is not as it is wanted, sorted by kind and name; none where everything came into doubt on the way. */
    public static List<Difference> between(Catalog wanted, Catalog is) {
        if (wanted.epoch() != is.epoch()) {
            return List.of();
        }
        Differences differences = new Differences(wanted, is);
        differences.tables();
        differences.objects();
        return List.copyOf(differences.found);
    }

    private void tables() {
        Set<ObjectName> names = new TreeSet<>(is.relations().differentTables(wanted.relations()));
        for (ObjectName name : names) {
            Table was = wanted.table(name).filter(it -> it.doubt().isEmpty()).orElse(null);
            Table now = is.table(name).filter(it -> it.doubt().isEmpty()).orElse(null);
            if (wanted.table(name).isPresent() != (was != null)
                    || is.table(name).isPresent() != (now != null)) {
                continue;
            }
            if (was == null && now != null && now.known()) {
                left("table `%s`".formatted(name), name, now.origin());
            } else if (now == null && was != null && was.known()) {
                missing("table `%s`".formatted(name), name);
            } else if (was != null && now != null && was.known() && now.known()) {
                table(was, now);
            }
        }
    }

    private void table(Table was, Table now) {
        parts(
                now.name(),
                was.columns(),
                now.columns(),
                it -> certain(was, it) && certain(now, it),
                Column::name,
                Column::origin,
                it -> "column `%s.%s`".formatted(now.name(), it));
        for (Column column : now.columns()) {
            was.column(column.name())
                    .filter(old -> certain(was, old) && certain(now, column))
                    .ifPresent(old -> column(now.name(), old, column));
        }
        parts(
                now.name(),
                was.constraints().stream().filter(Differences::ownConstraint).toList(),
                now.constraints().stream().filter(Differences::ownConstraint).toList(),
                it -> was.doubt(it).isEmpty() && now.doubt(it).isEmpty(),
                Differences::key,
                Constraint::origin,
                it -> it + " of `%s`".formatted(now.name()));
        parts(
                now.name(),
                ownIndexes(was, now),
                ownIndexes(now, was),
                it -> was.doubt(it).isEmpty() && now.doubt(it).isEmpty(),
                Differences::key,
                Index::origin,
                it -> it + " of `%s`".formatted(now.name()));
    }

    private static boolean certain(Table table, Column column) {
        return table.doubtOfColumn(column.name()).isEmpty();
    }

    /** NOT NULL is told of the column. */
    private static boolean ownConstraint(Constraint constraint) {
        return constraint.kind() != Constraint.Kind.NOT_NULL;
    }

    /** Without those that the other side has too, where a foreign key has made them. */
    private static List<Index> ownIndexes(Table table, Table other) {
        Set<String> implied = other.indexes().stream()
                .filter(Index::implied)
                .map(Differences::key)
                .collect(Collectors.toSet());
        return table.indexes().stream()
                .filter(Differences::ownIndex)
                .filter(it -> !implied.contains(key(it)))
                .toList();
    }

    private static boolean ownIndex(Index index) {
        return index.constraint() == null && !index.implied() && index.partOf() == null;
    }

    private void column(ObjectName table, Column was, Column now) {
        String name = "column `%s.%s`".formatted(table, now.name());
        if (was.type() != null && now.type() != null && !same(was.type(), now.type())) {
            add("%s is `%s` and was `%s`".formatted(name, now.type(), was.type()), table, now.origin());
        }
        if (was.nullable() != null && now.nullable() != null && !was.nullable().equals(now.nullable())) {
            add(
                    "%s %s".formatted(name, was.nullable() ? "stays NOT NULL" : "is not NOT NULL again"),
                    table,
                    now.origin());
        }
        // A column that was made anew needs a default for the rows that are there.
        boolean anew = was.defaultValue() == null && !was.origin().equals(now.origin());
        boolean numbered = was.identity() && now.identity();
        if (!anew && !numbered && !sameValue(was.defaultValue(), now.defaultValue())) {
            add(
                    was.defaultValue() == null
                            ? "%s keeps a default".formatted(name)
                            : "%s has not the default `%s` again".formatted(name, was.defaultValue()),
                    table,
                    now.origin());
        }
    }

    /** Whether two types hold the same, however they are written. */
    static boolean same(DataType one, DataType other) {
        return one.name().equals(other.name())
                && one.arguments().equals(other.arguments())
                && one.modifiers().equals(other.modifiers())
                && one.arrayDimensions() == other.arrayDimensions();
    }

    /** Whether two defaults are the same but for layout, casts and quotes. */
    static boolean sameValue(@Nullable Expression one, @Nullable Expression other) {
        return Objects.equals(value(one), value(other));
    }

    /** A default without layout, casts of all of it, and parentheses and quotes around it: {@code 0} of {@code ('0'::int)}. */
    private static @Nullable String value(@Nullable Expression expression) {
        if (expression == null) {
            return null;
        }
        String text = expression.text().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        int start = 0;
        int end = text.length();
        while (end - start >= 2 && text.charAt(start) == '(' && text.charAt(end - 1) == ')') {
            start++;
            end--;
        }
        int cast = text.lastIndexOf("::", end);
        if (cast > start && text.substring(cast + 2, end).chars().allMatch(Character::isJavaIdentifierPart)) {
            end = cast;
        }
        boolean quoted = end - start >= 2 && text.charAt(start) == '\'' && text.charAt(end - 1) == '\'';
        return quoted ? text.substring(start + 1, end - 1) : text.substring(start, end);
    }

    /** What a constraint demands, whatever it is called. */
    private static String key(Constraint constraint) {
        String kind = constraint.kind().name().replace('_', ' ');
        String of = constraint.condition() == null
                ? "(" + String.join(", ", constraint.columns()) + ")"
                : "`" + constraint.name() + "`";
        String to = constraint.referenced() == null ? "" : " to `" + constraint.referenced() + "`";
        return kind + " " + of + to;
    }

    /** What an index is over, whatever it is called. */
    private static String key(Index index) {
        List<String> parts = index.parts().stream().map(Differences::part).toList();
        String where = index.predicate() == null ? "" : " WHERE " + index.predicate();
        return "%sindex (%s)%s".formatted(index.unique() ? "unique " : "", String.join(", ", parts), where);
    }

    private static String part(KeyPart part) {
        return part.column() == null
                ? part.expression() == null ? "…" : part.expression().text()
                : part.column().value();
    }

    private <E> void parts(
            ObjectName of,
            Collection<E> was,
            Collection<E> now,
            Predicate<E> certain,
            Function<E, String> key,
            Function<E, Origin> origin,
            Function<String, String> words) {
        Map<String, E> old = byKey(was, key);
        Map<String, E> left = byKey(now, key);
        Stream.concat(was.stream(), now.stream())
                .filter(certain.negate())
                .map(key)
                .toList()
                .forEach(it -> {
                    old.remove(it);
                    left.remove(it);
                });
        old.keySet().stream().filter(it -> !left.containsKey(it)).forEach(it -> missing(words.apply(it), of));
        left.forEach((name, it) -> {
            if (!old.containsKey(name)) {
                left(words.apply(name), of, origin.apply(it));
            }
        });
    }

    private static <E> Map<String, E> byKey(Collection<E> parts, Function<E, String> key) {
        Map<String, E> byKey = new LinkedHashMap<>();
        parts.forEach(it -> byKey.putIfAbsent(key.apply(it), it));
        return byKey;
    }

    private void objects() {
        Relations before = wanted.relations();
        Relations after = is.relations();
        each(
                HashTrie.differences(before.views(), after.views()),
                name -> wanted.view(name).filter(it -> wanted.doubts().of(it).isEmpty()),
                name -> is.view(name).filter(it -> is.doubts().of(it).isEmpty()),
                name -> "view `%s`".formatted(name),
                View::origin);
        each(
                before.sequences().sequences().differences(after.sequences().sequences()),
                name -> wanted.sequence(name).filter(it -> it.owner() == null),
                name -> is.sequence(name).filter(it -> it.owner() == null),
                name -> "sequence `%s`".formatted(name),
                Sequence::origin);
        each(
                wanted.definitions()
                        .types()
                        .byName()
                        .differences(is.definitions().types().byName()),
                name -> wanted.type(name).filter(it -> wanted.doubts().of(it).isEmpty()),
                name -> is.type(name).filter(it -> is.doubts().of(it).isEmpty()),
                name -> "type `%s`".formatted(name),
                UserType::origin);
        routines();
        attachments();
    }

    /** Triggers, policies and rules of what is there before and after. */
    private void attachments() {
        Attachments before = wanted.definitions().attachments();
        Attachments after = is.definitions().attachments();
        for (ObjectName relation : new TreeSet<>(HashTrie.differences(before.byRelation(), after.byRelation()))) {
            boolean stays =
                    wanted.relations().contains(relation) && is.relations().contains(relation);
            if (stays) {
                parts(
                        relation,
                        certain(before.of(relation), wanted),
                        certain(after.of(relation), is),
                        it -> true,
                        Attachment::name,
                        Attachment::origin,
                        it -> "`%s` on `%s`".formatted(it, relation));
            }
        }
    }

    private static List<Attachment> certain(Collection<Attachment> attachments, Catalog catalog) {
        return attachments.stream()
                .filter(it -> catalog.doubts().of(it).isEmpty())
                .toList();
    }

    private <V> void each(
            Set<ObjectName> names,
            Function<ObjectName, Optional<V>> was,
            Function<ObjectName, Optional<V>> now,
            Function<ObjectName, String> words,
            Function<V, Origin> origin) {
        for (ObjectName name : new TreeSet<>(names)) {
            Optional<V> old = was.apply(name);
            Optional<V> left = now.apply(name);
            if (old.isEmpty() && left.isPresent()) {
                left(words.apply(name), name, origin.apply(left.get()));
            } else if (old.isPresent() && left.isEmpty()) {
                missing(words.apply(name), name);
            }
        }
    }

    private void routines() {
        Set<ObjectName> names = new TreeSet<>(
                wanted.definitions().routines().differences(is.definitions().routines()));
        for (ObjectName name : names) {
            String words = "routine `%s`".formatted(name);
            Map<String, Routine> old = bySignature(wanted.routines(name));
            Map<String, Routine> now = bySignature(is.routines(name));
            old.keySet().stream().filter(it -> !now.containsKey(it)).forEach(it -> missing(words, name));
            now.forEach((signature, it) -> {
                Routine was = old.get(signature);
                if (was == null) {
                    left(words, name, it.origin());
                } else if (!squeezed(was).equals(squeezed(it))) {
                    add("%s has another body or other properties than before".formatted(words), name, it.origin());
                }
            });
        }
    }

    private static String squeezed(Routine routine) {
        return routine.definition().replaceAll("\\s+", "");
    }

    private static Map<String, Routine> bySignature(Collection<Routine> routines) {
        return byKey(routines, it -> String.join(",", it.signature().inputs()));
    }

    private void left(String what, ObjectName of, Origin by) {
        add(what + " is left behind", of, by);
    }

    private void missing(String what, ObjectName of) {
        found.add(new Difference(what + " is missing", of, null));
    }

    private void add(String words, ObjectName of, Origin by) {
        found.add(new Difference(words, of, by));
    }
}
