package dev.sluice.core.oracle;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DropIndex;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.ForeignKeyTarget;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction;
import dev.sluice.core.ast.PartitionAction.PartitionVerb;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.Truncate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Sluice has read of a statement that changes a schema: one line for its head, one for each action or element. */
final class MysqlFacts {

    private final StringBuilder fact = new StringBuilder();

    private MysqlFacts(String kind) {
        fact.append(kind);
    }

    static List<String> of(Statement statement) {
        List<String> facts = new ArrayList<>();
        switch (statement) {
            case AlterTable alter -> {
                facts.add(fact("alter-table")
                        .name(alter.table())
                        .flag(alter.ifExists(), "if-exists")
                        .flag(alter.ignore(), "ignore")
                        .text());
                alter.actions().forEach(action -> facts.add(action(action)));
            }
            case CreateTable create -> createTable(create, facts);
            case CreateIndex index ->
                facts.add(fact("create-index" + sort(index.indexKind()))
                        .name(index.name())
                        .name(index.table())
                        .parts(index.parts())
                        .flag(index.ifNotExists(), "if-exists")
                        .clause("algorithm", index.algorithm())
                        .clause("lock", index.lock())
                        .text());
            case DropIndex index ->
                facts.add(fact("drop-index")
                        .names(index.indexes())
                        .name(index.table())
                        .flag(index.ifExists(), "if-exists")
                        .clause("algorithm", index.algorithm())
                        .clause("lock", index.lock())
                        .text());
            case DropTable drop ->
                facts.add(fact("drop-table")
                        .names(drop.tables())
                        .flag(drop.ifExists(), "if-exists")
                        .text());
            case RenameTables rename -> {
                MysqlFacts line = fact("rename-table");
                rename.renames().forEach(it -> line.name(it.from()).name(it.to()));
                facts.add(line.flag(rename.ifExists(), "if-exists").text());
            }
            case Truncate truncate ->
                facts.add(fact("truncate").names(truncate.tables()).text());
            default -> facts.add(statement.kind());
        }
        return facts;
    }

    private static void createTable(CreateTable create, List<String> facts) {
        MysqlFacts head = fact("create-table");
        if (create.elements().size() == 1 && create.elements().get(0) instanceof TableElement.Like like) {
            facts.add(fact("create-table like")
                    .name(create.table())
                    .name(like.source())
                    .flag(create.ifNotExists(), "if-exists")
                    .flag(create.persistence() == CreateTable.Persistence.TEMPORARY, "temporary")
                    .text());
            return;
        }
        facts.add(head.name(create.table())
                .flag(create.ifNotExists(), "if-exists")
                .flag(create.persistence() == CreateTable.Persistence.TEMPORARY, "temporary")
                .text());
        create.elements().forEach(element -> facts.add(element(element, false)));
    }

    private static String element(TableElement element, boolean guarded) {
        return switch (element) {
            case ColumnDefinition column -> column(fact("column"), column).text();
            case IndexDefinition index ->
                key(index.indexKind() == IndexKind.PLAIN ? "key" : lower(index.indexKind()), index.name())
                        .parts(index.parts())
                        .flag(index.ifNotExists(), "if-exists")
                        .text();
            case TableConstraint.PrimaryKey key ->
                key("primary", key.name())
                        .parts(key.parts())
                        .flag(guarded, "if-exists")
                        .text();
            case TableConstraint.Unique key ->
                key("unique", key.name())
                        .parts(key.parts())
                        .flag(guarded, "if-exists")
                        .text();
            case TableConstraint.ForeignKey key ->
                key("foreign", key.name())
                        .columns(key.columns())
                        .target(key.target())
                        .flag(guarded, "if-exists")
                        .text();
            case TableConstraint.Check check ->
                key("check", check.name()).flag(guarded, "if-exists").text();
            default -> "other";
        };
    }

    private static MysqlFacts column(MysqlFacts fact, ColumnDefinition column) {
        fact.name(column.name());
        ColumnDefinition.Position position = column.position();
        return position == null ? fact : fact.name(position.after());
    }

    private static String action(AlterAction action) {
        return switch (action) {
            case ColumnAction.AddColumn add ->
                column(fact("add-column"), add.column())
                        .flag(add.ifNotExists(), "if-exists")
                        .text();
            case ColumnAction.DropColumn drop ->
                fact("drop-column")
                        .name(drop.column())
                        .flag(drop.ifExists(), "if-exists")
                        .text();
            case ColumnAction.ModifyColumn modify ->
                column(fact("modify-column").name(modify.column()), modify.definition())
                        .flag(modify.ifExists(), "if-exists")
                        .text();
            case ColumnAction.RenameColumn rename ->
                fact("rename-column")
                        .name(rename.column())
                        .name(rename.newName())
                        .flag(rename.ifExists(), "if-exists")
                        .text();
            case ColumnAction.SetDefault set ->
                fact("set-default").name(set.column()).text();
            case ColumnAction.DropDefault drop ->
                fact("drop-default").name(drop.column()).text();
            case ColumnAction.AlterColumnSetting set ->
                fact("alter-column-setting").name(set.column()).text();
            case ConstraintAction.AddConstraint add -> "add-" + element(add.constraint(), add.ifNotExists());
            case ConstraintAction.DropConstraint drop -> {
                String what = switch (drop.constraintKind()) {
                    case ANY -> "constraint";
                    case FOREIGN_KEY -> "foreign-key";
                    case CHECK -> "check";
                    case PRIMARY_KEY -> "primary-key";
                };
                yield fact("drop-" + what)
                        .name(drop.name())
                        .flag(drop.ifExists(), "if-exists")
                        .text();
            }
            case ConstraintAction.AlterConstraint alter ->
                fact("alter-constraint").name(alter.name()).text();
            case IndexAction.AddIndex add ->
                "add-" + element(add.index(), add.index().ifNotExists());
            case IndexAction.DropIndexAction drop ->
                fact("drop-index")
                        .name(drop.index())
                        .flag(drop.ifExists(), "if-exists")
                        .text();
            case IndexAction.RenameIndex rename ->
                fact("rename-index")
                        .name(rename.index())
                        .name(rename.newName())
                        .flag(rename.ifExists(), "if-exists")
                        .text();
            case IndexAction.AlterIndexVisibility alter ->
                fact("alter-index-visibility")
                        .name(alter.index())
                        .flag(alter.ifExists(), "if-exists")
                        .text();
            case PartitionAction.PartitionChange change -> partition(change);
            case TableAction.RenameTable rename ->
                fact("rename-table").name(rename.newName()).text();
            case TableAction.AlgorithmClause clause -> "algorithm " + upper(clause.value());
            case TableAction.LockClause clause -> "lock " + upper(clause.value());
            default -> action.kind();
        };
    }

    /** Of a reorganization only the kind: the two grammars list its definitions differently. */
    private static String partition(PartitionAction.PartitionChange change) {
        if (change.verb() == PartitionVerb.REORGANIZE) {
            return change.kind();
        }
        String kind = switch (change.verb()) {
            case CONVERT_FROM_TABLE, CONVERT_TO_TABLE -> "convert-partition";
            default -> change.kind();
        };
        MysqlFacts fact = fact(kind);
        if (change.verb() == PartitionVerb.CONVERT_FROM_TABLE) {
            fact.name(change.table()).columns(change.partitions());
        } else {
            fact.columns(change.partitions()).name(change.table());
        }
        return fact.flag(change.guarded(), "if-exists").text();
    }

    private static MysqlFacts fact(String kind) {
        return new MysqlFacts(kind);
    }

    private static MysqlFacts key(String kind, @Nullable Name name) {
        return fact(kind + " [" + (name == null ? "" : name.value()) + "]");
    }

    private static String sort(IndexKind kind) {
        return kind == IndexKind.PLAIN ? "" : " " + lower(kind);
    }

    private static String lower(IndexKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(Name name) {
        return name.value().toUpperCase(Locale.ROOT);
    }

    private MysqlFacts name(@Nullable Object name) {
        if (name != null) {
            fact.append(' ').append(name instanceof Name simple ? simple.value() : name);
        }
        return this;
    }

    private MysqlFacts names(List<?> names) {
        names.forEach(this::name);
        return this;
    }

    private MysqlFacts columns(List<Name> columns) {
        return names(columns);
    }

    private MysqlFacts parts(List<KeyPart> parts) {
        parts.forEach(part -> name(part.column()));
        return this;
    }

    private MysqlFacts target(ForeignKeyTarget target) {
        return name(target.table()).columns(target.columns());
    }

    private MysqlFacts flag(boolean on, String flag) {
        return on ? name(flag) : this;
    }

    private MysqlFacts clause(String clause, @Nullable Name value) {
        return value == null ? this : name(clause + "=" + upper(value));
    }

    private String text() {
        return fact.toString();
    }
}
