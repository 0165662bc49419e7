package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.PublicationMembers.Change;
import dev.sluice.core.ast.PublicationMembers.Member;
import dev.sluice.core.ast.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's publications, and the tables that are members of them. */
final class Publications {

    private Publications() {}

    static Catalog create(CreateObject statement, Step step) {
        PublicationMembers says = statement.publishes();
        if (statement.name() == null || says == null || statement.name().unknown()) {
            return step.catalog();
        }
        String name = step.key(statement.name().last());
        Publication made = new Publication(
                name,
                says.allTables(),
                schemas(says, step),
                publishes("update", says),
                publishes("delete", says),
                step.origin());
        return add(name, says.members(), step.with(with(made, step.catalog())));
    }

    static Catalog alter(AlterObject statement, Step step) {
        PublicationMembers says = statement.publishes();
        Publication old = statement.name() == null ? null : find(statement.name(), step.catalog());
        if (old == null) {
            return step.catalog();
        }
        if (statement.newName() != null) {
            return rename(old, step.key(statement.newName().last()), step.catalog());
        }
        return says == null ? step.catalog() : alter(old, says, step);
    }

    private static Catalog alter(Publication old, PublicationMembers says, Step step) {
        Set<String> schemas = new HashSet<>(old.schemas());
        switch (says.change()) {
            case ADD -> schemas.addAll(schemas(says, step));
            case SET -> schemas.retainAll(schemas(says, step));
            case DROP -> schemas.removeAll(schemas(says, step));
        }
        if (says.change() == Change.SET) {
            schemas.addAll(schemas(says, step));
        }
        boolean updates = says.publish() == null ? old.updates() : publishes("update", says);
        boolean deletes = says.publish() == null ? old.deletes() : publishes("delete", says);
        boolean all = says.change() == Change.SET ? says.allTables() : old.allTables();
        Catalog catalog =
                with(new Publication(old.name(), all, schemas, updates, deletes, old.origin()), step.catalog());
        return switch (says.change()) {
            case ADD -> add(old.name(), says.members(), step.with(catalog));
            case SET -> add(old.name(), says.members(), step.with(empty(old.name(), catalog)));
            case DROP -> remove(old.name(), says.members(), catalog);
        };
    }

    static Catalog drop(DropObject statement, Step step) {
        Catalog catalog = step.catalog();
        for (QualifiedName written : statement.names()) {
            Publication dropped = find(written, catalog);
            if (dropped != null) {
                Catalog emptied = empty(dropped.name(), catalog);
                Definitions left = emptied.definitions();
                catalog = emptied.with(left.withPublications(left.publications().minus(dropped.name())));
            }
        }
        return catalog;
    }

    private static @Nullable Publication find(QualifiedName name, Catalog catalog) {
        return catalog.definitions().publications().get(catalog.key(name.last()));
    }

    private static Catalog with(Publication publication, Catalog catalog) {
        Definitions definitions = catalog.definitions();
        return catalog.with(
                definitions.withPublications(definitions.publications().plus(publication.name(), publication)));
    }

    private static Catalog rename(Publication old, String name, Catalog catalog) {
        Attachments attachments = catalog.definitions().attachments();
        for (PublishedTable it : attachments.publishedBy(old.name())) {
            attachments = attachments.minus(it).plus(it.named(name));
        }
        Definitions left = catalog.definitions().with(attachments);
        Publication renamed =
                new Publication(name, old.allTables(), old.schemas(), old.updates(), old.deletes(), old.origin());
        return catalog.with(
                left.withPublications(left.publications().minus(old.name()).plus(name, renamed)));
    }

    private static Catalog add(String publication, List<Member> members, Step step) {
        Catalog catalog = step.catalog();
        for (Member member : members) {
            catalog = step.with(catalog).mention(member.table());
            ObjectName table = catalog.resolve(member.table());
            for (ObjectName each : withChildren(table, member.only(), catalog)) {
                PublishedTable published = new PublishedTable(
                        publication,
                        each,
                        member.columns().stream().map(Name::value).toList(),
                        AttachmentQueries.ofPublished(each, member, catalog),
                        step.origin());
                catalog = AttachmentChanges.with(
                                catalog.definitions().attachments().plus(published), catalog)
                        .settling(Subject.of(published));
            }
        }
        return catalog;
    }

    /** Inheritance children become members with their parent; partitions are published through theirs. */
    private static List<ObjectName> withChildren(ObjectName table, boolean only, Catalog catalog) {
        List<ObjectName> all = new ArrayList<>(List.of(table));
        boolean partitioned =
                catalog.table(table).filter(it -> it.partitionBy() != null).isPresent();
        Set<ObjectName> seen = new HashSet<>(all);
        for (int i = 0; !only && !partitioned && i < all.size(); i++) {
            catalog.heirs(all.get(i)).stream().filter(seen::add).forEach(all::add);
        }
        return all;
    }

    private static Catalog remove(String publication, List<Member> members, Catalog before) {
        Catalog catalog = before;
        for (Member member : members) {
            ObjectName table = catalog.resolve(member.table());
            for (ObjectName each : withChildren(table, member.only(), catalog)) {
                Attachments attachments = catalog.definitions().attachments();
                PublishedTable found = attachments
                        .find(PublishedTable.class, each, publication)
                        .orElse(null);
                catalog = found == null ? catalog : AttachmentChanges.with(attachments.minus(found), catalog);
            }
        }
        return catalog;
    }

    private static Catalog empty(String publication, Catalog catalog) {
        Attachments attachments = catalog.definitions().attachments();
        for (PublishedTable it : attachments.publishedBy(publication)) {
            attachments = attachments.minus(it);
        }
        return AttachmentChanges.with(attachments, catalog);
    }

    private static Set<String> schemas(PublicationMembers says, Step step) {
        return new HashSet<>(says.schemas().stream().map(step::key).toList());
    }

    private static boolean publishes(String change, PublicationMembers says) {
        String publish = says.publish() == null ? "" : says.publish().toLowerCase(Locale.ROOT);
        return publish.isEmpty() || publish.contains(change);
    }
}
