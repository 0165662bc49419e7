package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.source.Dialect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The indexes that the actions on one table name: those that are not there, or are there already. */
final class IndexNames {

    private final TableFacts facts;
    private final Presence presence;
    private final Dialect dialect;
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    /** What an earlier action of the statement did with an index. */
    private final Map<String, String> changed = new HashMap<>();

    IndexNames(TableFacts facts, Presence presence, Dialect dialect) {
        this.facts = facts;
        this.presence = presence;
        this.dialect = dialect;
    }

    /** The statement frees a name, wherever it says so. */
    void dropped(Name index) {
        dropped.add(key(index));
    }

    /** Why there can be no new index of a name. */
    Optional<Objection> added(@Nullable Name name, List<KeyPart> parts) {
        if (name == null) {
            return Optional.empty();
        }
        Table table = facts.table().filter(presence::sure).orElse(null);
        // An index that the server made for a foreign key gives way to one that serves it as well.
        boolean there = table != null
                && presence.still()
                && table.indexes().stream()
                        .anyMatch(it -> it.name().equals(key(name))
                                && !(it.implied() && serves(parts, it.dependsOn()))
                                && table.doubt(it).isEmpty())
                && !dropped.contains(key(name));
        boolean twice = !name.unknown() && !made.add(key(name));
        return there || twice
                ? Optional.of(Objection.alreadyThere("`%s` has an index `%s` already", facts.name(), name))
                : Presence.tooLong(name);
    }

    private boolean serves(List<KeyPart> parts, List<String> columns) {
        List<String> own = parts.stream()
                .map(it -> it.column() == null ? "" : key(it.column()))
                .toList();
        return own.size() >= columns.size() && own.subList(0, columns.size()).equals(columns);
    }

    /** Why an action that makes none is refused. */
    Optional<Objection> changed(IndexAction action) {
        return switch (action) {
            case IndexAction.AddIndex add -> Optional.empty();
            case IndexAction.DropIndexAction drop -> drop.ifExists() ? Optional.empty() : of(drop.index(), "drop");
            case IndexAction.RenameIndex rename ->
                rename.ifExists()
                        ? Optional.empty()
                        : of(rename.index(), "rename")
                                .or(() -> key(rename.index()).equals(key(rename.newName()))
                                        ? Optional.empty()
                                        : added(rename.newName(), List.of()));
            case IndexAction.AlterIndexVisibility alter ->
                alter.ifExists() ? Optional.empty() : of(alter.index(), "show");
        };
    }

    /** An index that is dropped, renamed, or shown or hidden, and not found again for another of these (1091, 1176). */
    private Optional<Objection> of(Name name, String what) {
        String before = changed.put(key(name), what);
        boolean again = before != null && !name.unknown() && !(before.equals("show") && what.equals("show"));
        boolean found = what.equals("drop") || (what.equals("rename") && dialect == Dialect.MARIADB) || !goes(name);
        return again || !found ? Optional.of(none(name)) : present(name);
    }

    /** Whether an index goes with the columns that the statement drops. */
    private boolean goes(Name name) {
        Index index = facts.indexes().stream()
                .filter(it -> it.name().equals(key(name)))
                .findFirst()
                .orElse(null);
        return index != null
                && !index.dependsOn().isEmpty()
                && index.dependsOn().stream().allMatch(facts::drops);
    }

    private Objection none(Name name) {
        return Objection.notFound("`%s` has no index `%s`", facts.name(), name);
    }

    /** An index that must have been there. */
    Optional<Objection> present(Name name) {
        Table table = facts.table().filter(presence::sure).orElse(null);
        if (table == null || name.unknown()) {
            return Optional.empty();
        }
        String key = key(name);
        boolean there = key.equals("primary")
                ? table.primaryKey().isPresent()
                : table.indexes().stream()
                        .anyMatch(it -> it.name().equals(key) || it.name().isEmpty());
        return there ? Optional.empty() : Optional.of(none(name));
    }

    private String key(Name name) {
        return facts.catalog().key(name);
    }
}
