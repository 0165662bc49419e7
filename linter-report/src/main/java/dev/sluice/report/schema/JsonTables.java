package dev.sluice.report.schema;

import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.catalog.Attachment;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Policy;
import dev.sluice.core.catalog.RewriteRule;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Trigger;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The keys of tables and of what belongs to them. */
final class JsonTables {

    private final Catalog catalog;
    private final Keys keys;

    JsonTables(Catalog catalog, Keys keys) {
        this.catalog = catalog;
        this.keys = keys;
    }

    void table(Table table) throws IOException {
        keys.name(table.name());
        keys.exception("known", table.known());
        Optional<Table> now = catalog.table(table.name());
        keys.doubt("mayBeAbsent", now.flatMap(Table::mayBeAbsent).orElse(null));
        keys.doubt("inDoubt", now.flatMap(Table::doubt).orElse(null));
        if (table.doubt().isEmpty()) {
            keys.doubt("settingsInDoubt", table.doubtOfSettings().orElse(null));
        }
        keys.word("persistence", table.persistence());
        keys.object("partitionBy", table.partitionBy(), this::partitionBy);
        keys.text("partitionOf", table.partitionOf());
        keys.text("bound", table.bound() == null ? null : table.bound().text());
        keys.texts("inherits", table.inherits());
        keys.text("ofType", table.ofType());
        keys.object("options", table.options().isEmpty() ? null : new TreeMap<>(table.options()), options -> {
            for (var option : options.entrySet()) {
                keys.text(option.getKey(), option.getValue());
            }
        });
        keys.flag("rowSecurity", table.rowSecurity().enabled());
        keys.flag("rowSecurityForced", table.rowSecurity().forced());
        keys.objects("columns", table.columns(), it -> column(it, table));
        keys.objects("constraints", table.constraints(), it -> constraint(it, table));
        keys.objects("indexes", table.indexes(), it -> {
            index(it);
            if (table.doubt().isEmpty()) {
                keys.doubt("inDoubt", table.doubt(it).orElse(null));
            }
        });
        attachments(table.name());
        keys.text("file", table.origin().file());
    }

    private void partitionBy(PartitionBy by) throws IOException {
        keys.text("method", by.method());
        keys.text("key", by.key());
        keys.texts("partitions", by.partitions().stream().map(Name::value).toList());
        if (by.count() > 0) {
            keys.number("count", by.count());
        }
        keys.text("definition", by.text());
    }

    private void column(Column column, Table table) throws IOException {
        keys.text("name", column.name());
        keys.text("type", column.type() == null ? null : TypeNames.of(column.type()));
        keys.truth("nullable", column.nullable());
        boolean owns = column.numbering() != Column.Numbering.SERIAL
                || catalog.sequencesOf(table.name()).stream()
                        .anyMatch(
                                it -> it.owner() != null && it.owner().column().equals(column.name()));
        keys.text("default", column.numbering() == Column.Numbering.SERIAL && owns ? null : column.defaultValue());
        keys.object("generated", column.generated(), it -> {
            keys.text("expression", it.expression());
            keys.word("storage", it.storage());
        });
        keys.text(
                "numbering",
                switch (column.numbering()) {
                    case NONE -> null;
                    case AUTO_INCREMENT -> "auto_increment";
                    // A copy of a serial column has the default alone, not a sequence of its own.
                    case SERIAL -> owns ? "serial" : null;
                    case ALWAYS -> "identity always";
                    case BY_DEFAULT -> "identity by default";
                });
        keys.text("charset", column.charset());
        keys.text("collation", column.collation());
        keys.text("onUpdate", column.onUpdate());
        keys.text("comment", column.comment());
        keys.exception("visible", column.visible());
        keys.flag("inherited", !column.local());
        if (table.doubt().isEmpty()) {
            keys.doubt("inDoubt", table.doubtOfColumn(column.name()).orElse(null));
        }
        keys.text("file", column.origin().file());
    }

    private void constraint(Constraint constraint, Table table) throws IOException {
        keys.text("name", constraint.name().isEmpty() ? null : constraint.name());
        keys.word("kind", constraint.kind());
        keys.texts("columns", constraint.columns());
        keys.text("condition", constraint.condition());
        keys.object("references", constraint.referenced(), it -> {
            keys.text("table", it);
            keys.texts("columns", constraint.referencedColumns());
            keys.text("match", constraint.match());
            keys.text("onDelete", constraint.onDelete());
            keys.text("onUpdate", constraint.onUpdate());
        });
        keys.exception("validated", constraint.validated());
        keys.exception("enforced", constraint.enforced());
        keys.flag("deferrable", constraint.deferrable());
        keys.flag("initiallyDeferred", constraint.initiallyDeferred());
        keys.flag("noInherit", constraint.noInherit());
        keys.flag("nullsNotDistinct", constraint.nullsNotDistinct());
        keys.text("index", constraint.index());
        keys.flag("inherited", !constraint.local());
        if (table.doubt().isEmpty()) {
            keys.doubt("inDoubt", table.doubt(constraint).orElse(null));
        }
        keys.text("file", constraint.origin().file());
    }

    /** What an index is, of a table or a materialized view. */
    void index(Index index) throws IOException {
        keys.text("name", index.name());
        keys.word("kind", index.kind() == IndexKind.PLAIN ? null : index.kind());
        keys.text("method", index.method());
        keys.objects("parts", index.parts(), this::part);
        keys.texts("included", index.included());
        keys.text("predicate", index.predicate());
        keys.text("constraint", index.constraint());
        keys.flag("nullsNotDistinct", index.nullsNotDistinct());
        keys.exception("valid", index.valid());
        keys.exception("visible", index.visible());
        keys.flag("implied", index.implied());
        keys.text("partOf", index.partOf());
        keys.text("file", index.origin().file());
    }

    private void part(KeyPart part) throws IOException {
        keys.text("column", part.column() == null ? null : catalog.key(part.column()));
        keys.text("expression", part.expression());
        if (part.prefix() != null) {
            keys.number("prefix", part.prefix());
        }
        keys.text("collation", part.collation());
        keys.text(
                "operatorClass",
                part.operatorClass() == null ? null : part.operatorClass().name());
        keys.flag("descending", part.descending());
        keys.word("nulls", part.nulls());
        keys.flag("withoutOverlaps", part.withoutOverlaps());
    }

    /** The triggers, policies and rules of a table or view. */
    void attachments(ObjectName relation) throws IOException {
        List<Attachment> all = Listings.attachments(relation, catalog);
        keys.objects("triggers", only(Trigger.class, all), this::trigger);
        keys.objects("policies", only(Policy.class, all), it -> {
            keys.text("name", it.name());
            keys.truth("permissive", it.permissive());
            keys.text("definition", it.definition());
            end(it);
        });
        keys.objects("rules", only(RewriteRule.class, all), it -> {
            keys.text("name", it.name());
            keys.truth("enabled", it.enabled());
            keys.text("definition", it.definition());
            end(it);
        });
    }

    private void trigger(Trigger trigger) throws IOException {
        keys.text("name", trigger.name());
        keys.word("timing", trigger.timing());
        keys.texts(
                "events",
                new TreeSet<>(trigger.events())
                        .stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList());
        keys.texts("updateOf", trigger.updateOf());
        keys.text("function", trigger.function());
        keys.text(
                "arguments", trigger.function() == null ? null : trigger.text().arguments());
        keys.text("clauses", trigger.text().clauses());
        keys.flag("constraint", trigger.text().constraint() != null);
        keys.truth("enabled", trigger.enabled());
        end(trigger);
    }

    private void end(Attachment attachment) throws IOException {
        keys.doubt("inDoubt", catalog.doubts().of(attachment).orElse(null));
        keys.text("file", attachment.origin().file());
    }

    static <T extends Attachment> List<T> only(Class<T> kind, List<Attachment> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
