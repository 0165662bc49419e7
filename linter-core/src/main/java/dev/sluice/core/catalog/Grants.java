package dev.sluice.core.catalog;

import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.Privilege;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/**
 * Who was given what. What is given on all objects of a schema is kept once, under the schema, with the place where that
 * was last done: it holds for the objects that were there. Immutable.
 */
record Grants(PMap<Target, PMap<String, Entry>> entries) {

    static final Grants NONE = new Grants(HashTrie.empty());

    private static final String ALL = "all";

    /** Tables, views and sequences share their names. */
    record Target(ObjectKind kind, ObjectName object) implements Comparable<Target> {

        @Override
        public int compareTo(Target other) {
            int order = object.compareTo(other.object);
            return order == 0 ? kind.compareTo(other.kind) : order;
        }

        static Target of(ObjectKind kind, ObjectName object) {
            return switch (kind) {
                case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> new Target(ObjectKind.TABLE, object);
                case FUNCTION, PROCEDURE -> new Target(ObjectKind.ROUTINE, object);
                default -> new Target(kind, object);
            };
        }

        Target schema() {
            return new Target(kind, new ObjectName(object.schema(), "*"));
        }
    }

    /** @param given whether the last statement gave it, or took it away */
    record Entry(Grant grant, boolean given) {

        private boolean after(Origin other) {
            Origin by = grant.origin();
            return by.migration() == other.migration()
                    ? by.span().start() > other.span().start()
                    : by.migration() > other.migration();
        }
    }

    /** What is given on an object, of which the making is known or null. */
    List<Grant> on(ObjectKind kind, ObjectName object, @Nullable Origin made) {
        Target target = Target.of(kind, object);
        PMap<String, Entry> wide = entries.getOrDefault(target.schema(), HashTrie.empty());
        List<Grant> grants = new ArrayList<>();
        for (Entry it :
                entries.getOrDefault(target, HashTrie.<String, Entry>empty()).values()) {
            boolean taken = takes(wide.get(key(it.grant())), it) || takes(wide.get(key(it.grant(), ALL)), it);
            if (it.given() && !taken) {
                grants.add(it.grant());
            }
        }
        for (Entry it : wide.values()) {
            if (it.given() && made != null && it.after(made)) {
                grants.add(it.grant());
            }
        }
        return grants;
    }

    private static boolean takes(@Nullable Entry wide, Entry given) {
        return wide != null && !wide.given() && wide.after(given.grant().origin());
    }

    private static String key(Grant grant) {
        return key(grant, grant.privilege());
    }

    private static String key(Grant grant, String privilege) {
        return grant.grantee() + ' ' + privilege;
    }

    Grants without(ObjectName relation) {
        Target target = Target.of(ObjectKind.TABLE, relation);
        return entries.containsKey(target) ? new Grants(entries.minus(target)) : this;
    }

    /** With what is given on one relation on another. */
    Grants moved(ObjectName from, ObjectName to) {
        PMap<String, Entry> given = entries.get(Target.of(ObjectKind.TABLE, from));
        return given == null ? this : new Grants(without(from).entries.plus(Target.of(ObjectKind.TABLE, to), given));
    }

    private Grants with(Target target, Entry entry, boolean wide) {
        PMap<String, Entry> there = entries.getOrDefault(target, HashTrie.empty());
        PMap<String, Entry> now = there;
        if (!entry.given() && entry.grant().privilege().equals(ALL)) {
            for (Entry it : there.values()) {
                now = it.grant().grantee().equals(entry.grant().grantee()) ? now.minus(key(it.grant())) : now;
            }
        }
        // What is taken from all objects of a schema was perhaps given on each of them.
        now = entry.given() || wide ? now.plus(key(entry.grant()), entry) : now.minus(key(entry.grant()));
        return new Grants(now.isEmpty() ? entries.minus(target) : entries.plus(target, now));
    }

    static Catalog apply(Privilege statement, Step step) {
        if (statement.verb() == Privilege.Verb.ALTER_DEFAULT || (!statement.given() && statement.option())) {
            return step.catalog();
        }
        Grants grants = step.catalog().definitions().grants();
        for (Target target : targets(statement, step)) {
            for (Name privilege : statement.privileges()) {
                for (Name grantee : statement.grantees()) {
                    Grant grant =
                            new Grant(step.key(grantee), privilege.value().toLowerCase(Locale.ROOT), step.origin());
                    grants = grants.with(target, new Entry(grant, statement.given()), statement.allInSchema());
                }
            }
        }
        return step.catalog().with(step.catalog().definitions().with(grants));
    }

    private static List<Target> targets(Privilege statement, Step step) {
        List<Target> targets = new ArrayList<>(1);
        ObjectKind kind = statement.objectKind();
        if (kind == null) {
            return targets;
        }
        for (QualifiedName name : statement.objects()) {
            targets.add(Target.of(
                    kind,
                    statement.allInSchema()
                            ? all(name, step)
                            : object(kind, name, step.catalog().lookup())));
        }
        return targets;
    }

    /** The schema of PostgreSQL, or the database of {@code db.*}. */
    private static ObjectName all(QualifiedName name, Step step) {
        return new ObjectName(step.key(name.parts().get(0)), "*");
    }

    /** What a name in a GRANT or REVOKE means. */
    static ObjectName object(ObjectKind kind, QualifiedName name, Lookup lookup) {
        return switch (kind) {
            case TABLE, SEQUENCE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> lookup.relation(name);
            case FUNCTION, PROCEDURE, ROUTINE -> lookup.routine(name);
            case TYPE, DOMAIN -> lookup.type(name);
            default -> new ObjectName("", lookup.key(name.last()));
        };
    }
}
