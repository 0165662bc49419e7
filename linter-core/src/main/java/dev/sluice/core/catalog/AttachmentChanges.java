package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterObject;
import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.DropObject;
import dev.sluice.core.ast.ObjectKind;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableAction.TableChange;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Triggers, policies and rules. */
final class AttachmentChanges {
    private AttachmentChanges() {}

    static Catalog create(CreateTrigger statement, Step step) {
        Catalog catalog = step.mention(statement.table());
        ObjectName table = catalog.resolve(statement.table());
        String name = statement.trigger().value();
        Optional<Trigger> old = all(catalog).find(Trigger.class, table, name);
        if (!statement.orReplace()
                && old.isPresent()
                && catalog.doubts().of(old.get()).isEmpty()) {
            return catalog;
        }
        QualifiedName function = statement.function();
        return make(
                new Trigger(
                        name,
                        table,
                        statement.timing(),
                        statement.events(),
                        step.keys(statement.updateOf()),
                        function == null ? null : catalog.lookup().routine(function),
                        true,
                        statement.text(),
                        AttachmentQueries.ofTrigger(table, statement.text().clauses(), catalog),
                        step.origin()),
                catalog);
    }

    /** CREATE POLICY, CREATE RULE and CREATE PUBLICATION. */
    static Catalog create(CreateObject statement, Step step) {
        if (statement.objectKind() == ObjectKind.PUBLICATION) {
            return Publications.create(statement, step);
        }
        if (statement.table() == null) {
            return step.catalog();
        }
        Catalog catalog = step.mention(statement.table());
        if (statement.name() == null) {
            return catalog;
        }
        ObjectName table = catalog.resolve(statement.table());
        String name = step.key(statement.name().last());
        return switch (statement.objectKind()) {
            case POLICY ->
                make(
                        new Policy(
                                name,
                                table,
                                !statement.restrictive(),
                                statement.definition(),
                                AttachmentQueries.ofPolicy(table, statement.definition(), catalog),
                                step.origin()),
                        catalog);
            case RULE ->
                make(
                        new RewriteRule(
                                name,
                                table,
                                true,
                                statement.definition(),
                                AttachmentQueries.ofRule(table, statement, catalog),
                                step.origin()),
                        catalog);
            case STATISTICS ->
                make(new ExtendedStatistics(name, table, named(statement.definition(), step), step.origin()), catalog);
            default -> catalog;
        };
    }

    /** The names in an expression that are none of functions. */
    private static List<String> named(String expressions, Step step) {
        Tokens tokens = Splitter.tokensWithin(expressions, step.catalog().dialect());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean name = tokens.kind(i) == TokenKind.WORD || tokens.kind(i) == TokenKind.QUOTED_NAME;
            boolean called = i + 1 < tokens.size() && tokens.kind(i + 1) == TokenKind.LEFT_PAREN;
            if (name && !called) {
                names.add(Identifiers.name(tokens, i, step.catalog().dialect()));
            }
        }
        return names;
    }

    private static Attachments all(Catalog catalog) {
        return catalog.definitions().attachments();
    }

    private static Catalog make(Attachment attachment, Catalog catalog) {
        return put(attachment, catalog).settling(Subject.of(attachment));
    }

    private static Catalog put(Attachment attachment, Catalog catalog) {
        return with(all(catalog).plus(attachment), catalog);
    }

    static Catalog with(Attachments attachments, Catalog catalog) {
        return catalog.with(catalog.definitions().with(attachments));
    }

    private static @Nullable Class<? extends Attachment> kind(ObjectKind kind) {
        return switch (kind) {
            case TRIGGER -> Trigger.class;
            case POLICY -> Policy.class;
            case RULE -> RewriteRule.class;
            default -> null;
        };
    }

    /** ALTER POLICY with other roles or conditions. */
    static Catalog alterPolicy(AlterObject statement, Step step) {
        if (statement.table() == null || statement.name() == null) {
            return step.catalog();
        }
        return all(step.catalog())
                .find(
                        Policy.class,
                        step.catalog().resolve(statement.table()),
                        step.key(statement.name().last()))
                .map(it -> put(it.altered(), step.catalog()))
                .orElse(step.catalog());
    }

    /** ALTER TRIGGER, POLICY or RULE … RENAME TO. */
    static Catalog rename(AlterObject statement, Step step) {
        Class<? extends Attachment> kind = kind(statement.objectKind());
        if (kind == null || statement.table() == null || statement.name() == null || statement.newName() == null) {
            return step.catalog();
        }
        Attachments attachments = all(step.catalog());
        String newName = step.key(statement.newName().last());
        ObjectName table = step.catalog().resolve(statement.table());
        return attachments
                .find(kind, table, step.key(statement.name().last()))
                .map(it -> with(attachments.minus(it).plus(it.named(newName)), step.catalog())
                        .moving(Subject.of(it), Subject.of(it.named(newName))))
                .orElse(step.catalog());
    }

    static Catalog drop(DropObject statement, Step step) {
        Catalog catalog = step.catalog();
        if (statement.objectKind() == ObjectKind.STATISTICS) {
            for (QualifiedName name : statement.names()) {
                for (ExtendedStatistics it : catalog.statistics(name.last())) {
                    catalog = with(all(catalog).minus(it), catalog);
                }
            }
            return catalog;
        }
        Class<? extends Attachment> kind = kind(statement.objectKind());
        for (QualifiedName name : statement.names()) {
            ObjectName table = statement.table() == null ? tableOf(name, catalog) : catalog.resolve(statement.table());
            if (kind == null || table == null) {
                continue;
            }
            if ((table.unknown() && all(catalog).on(table).isEmpty()) || name.unknown()) {
                Doubt doubt = step.doubt(Doubt.Cause.NAME_UNKNOWN);
                catalog = touch(statement.objectKind(), name, statement.table(), doubt, catalog.lacking(doubt));
            }
            Optional<? extends Attachment> dropped =
                    all(catalog).find(kind, table, name.last().value());
            if (dropped.isPresent()) {
                catalog = with(all(catalog).minus(dropped.get()), catalog);
            }
        }
        return catalog;
    }

    /** The table of a trigger, which MySQL and MariaDB look up with regard to case, as they do files. */
    static @Nullable ObjectName tableOf(QualifiedName trigger, Catalog catalog) {
        String schema = catalog.lookup().permanent(trigger).schema();
        return all(catalog).triggers().get(new ObjectName(schema, trigger.last().value()));
    }

    /** The catalog after a trigger, policy or rule may have been made, changed or dropped; the table null where none is named. */
    static Catalog touch(
            @Nullable ObjectKind kind,
            QualifiedName name,
            @Nullable QualifiedName table,
            Doubt doubt,
            Catalog catalog) {
        ObjectName relation = table == null ? tableOf(name, catalog) : catalog.resolve(table);
        Class<? extends Attachment> attachment = kind == null ? null : kind(kind);
        if (relation == null) {
            return name.last().unknown() ? catalog.doubting(Subject.every(Subject.Kind.ATTACHMENT), doubt) : catalog;
        }
        Subject subject =
                attachment == null || relation.unknown() || name.last().unknown()
                        ? Subject.named(Subject.Kind.ATTACHMENT, relation)
                        : Subject.attachment(attachment, relation, name.last().value());
        return catalog.doubting(subject, doubt);
    }

    /** ENABLE and DISABLE of a trigger or rule of a table; {@code ALL} and {@code USER} are all triggers. */
    static Catalog enable(ObjectName relation, TableAction.OtherTableChange action, Step step) {
        if (action.name() == null) {
            return step.catalog();
        }
        boolean enabled = action.change() == TableChange.ENABLE_TRIGGER || action.change() == TableChange.ENABLE_RULE;
        String name = step.key(action.name());
        Attachments before = all(step.catalog());
        if (action.change() == TableChange.ENABLE_RULE || action.change() == TableChange.DISABLE_RULE) {
            return before.find(RewriteRule.class, relation, name)
                    .map(it -> put(it.withEnabled(enabled), step.catalog()))
                    .orElse(step.catalog());
        }
        if (action.name().quoted() || !(name.equals("all") || name.equals("user"))) {
            return before.find(Trigger.class, relation, name)
                    .map(it -> put(it.withEnabled(enabled), step.catalog()))
                    .orElse(step.catalog());
        }
        Attachments result = before;
        for (Attachment it : before.of(relation)) {
            result = it instanceof Trigger trigger ? result.plus(trigger.withEnabled(enabled)) : result;
        }
        return with(result, step.catalog());
    }

    /** Triggers follow a column in UPDATE OF and in their conditions, policies in theirs. */
    static Catalog followRename(ObjectName relation, String from, String to, ColumnSpelling spelling, Catalog catalog) {
        Catalog followed = catalog.with(
                catalog.definitions().requeried(relation, query -> query.withColumnRenamed(relation, from, to)));
        Attachments result = all(followed);
        for (Attachment it : result.of(relation)) {
            result = switch (it) {
                case Trigger trigger ->
                    result.plus(spelling.in(trigger.withUpdateOf(trigger.updateOf().stream()
                            .map(column -> column.equals(from) ? to : column)
                            .toList())));
                case Policy policy -> result.plus(policy.respelled(spelling));
                case RewriteRule rule -> result;
                case PublishedTable published -> result.plus(published.withColumnRenamed(from, to));
                case ExtendedStatistics statistics -> result.plus(statistics.withColumnRenamed(from, to));
            };
        }
        return with(result, followed);
    }

    /**
     * Without the triggers that name a dropped column after UPDATE OF; MySQL's triggers name none. A publication that names
     * it publishes the table no more.
     */
    static Catalog withoutColumn(ObjectName relation, String column, Catalog catalog) {
        Attachments result = all(catalog);
        for (Attachment it : result.of(relation)) {
            boolean gone = switch (it) {
                case Trigger trigger -> trigger.updateOf().contains(column);
                case PublishedTable published ->
                    published.query() != null && published.query().reads(relation, column);
                case ExtendedStatistics statistics -> statistics.columns().contains(column);
                case Policy policy -> false;
                case RewriteRule rule -> false;
            };
            result = gone ? result.minus(it) : result;
        }
        return with(result, catalog);
    }
}
