package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.View;
import dev.sluice.core.engine.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server refuses of CREATE VIEW. */
record ViewRules(Situation at) {

    @Nullable
    Objection of(CreateView create) {
        Presence presence = new Presence(at);
        ObjectName name = at.catalog().lookup().create(create.view());
        for (QualifiedName read : create.query().reads()) {
            if (presence.lacks(at.resolve(read))) {
                return Objection.notFound("relation \"%s\" does not exist".formatted(read));
            }
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
        List<String> now = at.after(create).view(name).flatMap(View::columns).orElse(List.of());
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
        return null;
    }

    private static Objection refused(String words) {
        return new Objection(Refusal.Kind.VIEW_REPLACEMENT, words);
    }
}
