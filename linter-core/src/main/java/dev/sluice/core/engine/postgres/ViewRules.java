package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server refuses of CREATE VIEW. */
record ViewRules(Situation at) {

    /** Types of which a length or precision makes another one. */
    private static final Set<String> OF_LENGTH = Set.of("varchar", "numeric");

    @Nullable
    Objection of(CreateView create) {
        Presence presence = new Presence(at);
        ObjectName name = at.catalog().lookup().create(create.view());
        for (QualifiedName read : create.query().reads()) {
            if (presence.lacks(at.resolve(read))) {
                return Objection.notFound("relation \"%s\" does not exist".formatted(read));
            }
        }
        String lacking = new SelectedColumns(at).lacking(create);
        if (lacking != null) {
            return Objection.notFound("column \"%s\" does not exist".formatted(lacking));
        }
        boolean left = create.ifNotExists() && presence.taken(name);
        if (create.materialized() && !left && create.query().reads().stream().anyMatch(this::temporary)) {
            return Objection.rule("materialized views must not use temporary tables or views");
        }
        if (create.temporary()) {
            return null;
        }
        View old = presence.view(name).orElse(null);
        if (create.orReplace() && old != null && !old.materialized()) {
            return replaced(old, name, create);
        }
        if (!presence.taken(name) || create.ifNotExists()) {
            return null;
        }
        return create.orReplace()
                ? Objection.rule("\"%s\" is not a view".formatted(name.name()))
                : Objection.alreadyThere("relation \"%s\" already exists".formatted(name.name()));
    }

    private boolean temporary(QualifiedName read) {
        return at.table(at.resolve(read)).filter(Table::temporary).isPresent();
    }

    private @Nullable Objection replaced(View old, ObjectName name, CreateView create) {
        List<String> before = old.columns().orElse(List.of());
        View made = at.after(create).view(name).orElse(null);
        List<String> now = made == null ? List.of() : made.columns().orElse(List.of());
        if (before.isEmpty() || now.isEmpty()) {
            return null;
        }
        if (now.size() < before.size()) {
            return refused("cannot drop columns from view");
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(now.get(i))) {
                return refused(
                        "cannot change name of view column \"%s\" to \"%s\"".formatted(before.get(i), now.get(i)));
            }
        }
        return made == null ? null : retyped(before, types(old, before.size()), types(made, now.size()));
    }

    private @Nullable Objection retyped(List<String> columns, List<Optional<Types>> before, List<Optional<Types>> now) {
        Casts casts = new Casts(at);
        for (int i = 0; i < before.size() && i < now.size(); i++) {
            Types one = before.get(i).flatMap(casts::named).orElse(null);
            Types other = now.get(i).flatMap(casts::named).orElse(null);
            if (one != null && other != null && others(one, other)) {
                return refused("cannot change data type of view column \"%s\" from %s to %s"
                        .formatted(columns.get(i), one.name(), other.name()));
            }
        }
        return null;
    }

    private static boolean others(Types one, Types other) {
        boolean length = OF_LENGTH.contains(one.name()) && !one.arguments().equals(other.arguments());
        return length
                || !one.objectName().equals(other.objectName())
                || (one.dimensions() > 0) != (other.dimensions() > 0);
    }

    /** The same of a view of which it is not known how many columns it has. */
    List<Optional<Types>> types(View view) {
        return types(view, view.columns().map(List::size).orElse(-1));
    }

    /** The types of a view's columns, as far as they are columns of a table or casts; none where they cannot be told. */
    private List<Optional<Types>> types(View view, int columns) {
        List<View.Given> given = view.given().orElse(List.of());
        if (given.size() != columns) {
            return List.of();
        }
        return given.stream().map(this::type).toList();
    }

    private Optional<Types> type(View.Given given) {
        if (given.cast() != null) {
            return Optional.of(new Casts(at).written(given.cast()));
        }
        String column = given.column();
        return column == null
                ? Optional.empty()
                : new Presence(at)
                        .table(given.relation())
                        .flatMap(it -> new Presence(at).column(it, column))
                        .map(Column::type)
                        .map(it -> Types.of(at.catalog().lookup().stored(it)));
    }

    private static Objection refused(String words) {
        return new Objection(Refusal.Kind.VIEW_REPLACEMENT, words);
    }
}
