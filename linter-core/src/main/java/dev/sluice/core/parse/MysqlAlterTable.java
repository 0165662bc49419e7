package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionAction.PartitionChange;
import dev.sluice.core.ast.PartitionAction.RepartitionTable;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableAction.TableChange;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE of MySQL and MariaDB, from the word after ALTER on. */
final class MysqlAlterTable {

    private final TokenCursor cursor;
    private final List<AlterAction> actions = new ArrayList<>(2);
    /** Where the action that is being read begins. */
    private int start;

    private MysqlAlterTable(TokenCursor cursor) {
        this.cursor = cursor;
    }

    static Statement read(TokenCursor cursor, int from) {
        MysqlAlterTable alter = new MysqlAlterTable(cursor);
        alter.online();
        boolean ignore = cursor.accept("IGNORE");
        cursor.expect("TABLE");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        QualifiedName table = cursor.qualifiedName();
        Expression wait = lockWait(cursor);
        alter.actions();
        return new AlterTable(cursor.spanFrom(from), table, ifExists, false, ignore, wait, alter.actions);
    }

    /** MariaDB's {@code ONLINE} is a clause about locks; others take no notice of it. */
    private void online() {
        if (cursor.at("ONLINE") && cursor.dialect() == Dialect.MARIADB) {
            Name word = cursor.name();
            actions.add(new TableAction.LockClause(word.span(), word));
        } else {
            cursor.acceptAny("ONLINE", "OFFLINE");
        }
    }

    /** MariaDB {@code WAIT n | NOWAIT}, or null. */
    static @Nullable Expression lockWait(TokenCursor cursor) {
        int from = cursor.index();
        if (cursor.accept("WAIT")) {
            cursor.advance();
        } else if (!cursor.accept("NOWAIT")) {
            return null;
        }
        return cursor.expressionOf(from, cursor.index());
    }

    private void actions() {
        boolean more = !cursor.atEnd();
        while (more) {
            start = cursor.index();
            int known = actions.size();
            try {
                action();
                more = atBoundary();
            } catch (ParseFailure failure) {
                while (actions.size() > known) {
                    actions.remove(actions.size() - 1);
                }
                notUnderstood(failure);
                more = cursor.acceptSymbol(",");
            }
        }
    }

    /** Whether another action follows, whose comma is taken. Partitioning comes last, and without a comma. */
    private boolean atBoundary() {
        if (cursor.acceptSymbol(",")) {
            return true;
        }
        if (cursor.atEnd()) {
            return false;
        }
        if (cursor.atSequence("PARTITION", "BY") || cursor.atSequence("REMOVE", "PARTITIONING")) {
            return true;
        }
        throw cursor.failure("expected `,` or the end of the action");
    }

    /** The action up to its comma. Partitioning comes last, so that its commas are its own. */
    private void notUnderstood(ParseFailure failure) {
        cursor.moveTo(start);
        int end = cursor.at("PARTITION") ? cursor.end() : cursor.part().end();
        if (end == start) {
            throw failure;
        }
        cursor.moveTo(end);
        actions.add(new TableAction.NotUnderstoodAction(cursor.spanFrom(start), failure.reason()));
    }

    private void action() {
        PartitionChange change = MysqlPartitions.change(cursor);
        if (change != null) {
            actions.add(change);
            return;
        }
        switch (cursor.word()) {
            case "add" -> add();
            case "drop" -> actions.add(drop());
            case "modify" -> actions.add(modify());
            case "change" -> actions.add(changeColumn());
            case "alter" -> actions.add(alter());
            case "rename" -> actions.add(rename());
            case "convert" -> actions.add(convert());
            case "partition" -> {
                var partitionBy = MysqlPartitions.partitionBy(cursor);
                actions.add(new RepartitionTable(cursor.spanFrom(start), partitionBy));
            }
            case "algorithm" -> {
                Name value = assigned();
                actions.add(new TableAction.AlgorithmClause(cursor.spanFrom(start), value));
            }
            case "lock" -> {
                Name value = assigned();
                actions.add(new TableAction.LockClause(cursor.spanFrom(start), value));
            }
            default -> actions.addAll(tableActions());
        }
    }

    /** {@code WORD [=] value}. */
    private Name assigned() {
        cursor.advance();
        cursor.acceptSymbol("=");
        return cursor.name();
    }

    private List<AlterAction> tableActions() {
        TableChange change = MysqlTableChanges.read(cursor);
        if (change != null) {
            return List.of(new TableAction.OtherTableChange(cursor.spanFrom(start), change, null));
        }
        List<AlterAction> options = new ArrayList<>(1);
        TableOption option = MysqlOptions.option(cursor);
        while (option != null) {
            options.add(new TableAction.SetOption(option.span(), option));
            option = MysqlOptions.option(cursor);
        }
        if (options.isEmpty()) {
            throw cursor.failure("expected an ALTER TABLE action");
        }
        return options;
    }

    private void add() {
        cursor.expect("ADD");
        if (cursor.accept("SYSTEM", "VERSIONING")) {
            actions.add(new TableAction.SystemVersioning(cursor.spanFrom(start), true));
        } else if (cursor.at("PERIOD") && (cursor.at(1, "FOR") || cursor.at(1, "IF"))) {
            addPeriod();
        } else if (MysqlKeys.begins(cursor)) {
            addKey();
        } else {
            cursor.accept("COLUMN");
            boolean ifNotExists = cursor.accept("IF", "NOT", "EXISTS");
            if (cursor.atSymbol("(")) {
                addSeveral(ifNotExists);
            } else {
                ColumnDefinition column = MysqlColumns.definition(cursor);
                actions.add(new ColumnAction.AddColumn(cursor.spanFrom(start), column, ifNotExists));
            }
        }
    }

    private void addPeriod() {
        if (cursor.atSequence("PERIOD", "IF")) {
            cursor.expect("PERIOD", "IF", "NOT", "EXISTS", "FOR");
            cursor.name();
            cursor.nameList();
        } else {
            MysqlCreateTable.period(cursor);
        }
        actions.add(new TableAction.OtherTableChange(cursor.spanFrom(start), TableChange.ADD_PERIOD, null));
    }

    private void addKey() {
        MysqlKeys.Key key = MysqlKeys.read(cursor);
        var span = cursor.spanFrom(start);
        if (key.element() instanceof IndexDefinition index) {
            actions.add(new IndexAction.AddIndex(span, index));
        } else if (key.element() instanceof TableConstraint constraint) {
            actions.add(new ConstraintAction.AddConstraint(span, constraint, key.ifNotExists()));
        }
    }

    /** {@code ADD (a …, b …, KEY (a))}: an action each, on its own part of the list. */
    private void addSeveral(boolean ifNotExists) {
        cursor.expectSymbol("(");
        do {
            start = cursor.index();
            if (MysqlKeys.begins(cursor)) {
                addKey();
            } else {
                ColumnDefinition column = MysqlColumns.definition(cursor);
                actions.add(new ColumnAction.AddColumn(column.span(), column, ifNotExists));
            }
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
    }

    private ColumnAction modify() {
        cursor.expect("MODIFY");
        cursor.accept("COLUMN");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        ColumnDefinition column = MysqlColumns.definition(cursor);
        return new ColumnAction.ModifyColumn(cursor.spanFrom(start), column.name(), column, ifExists);
    }

    private ColumnAction changeColumn() {
        cursor.expect("CHANGE");
        cursor.accept("COLUMN");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name old = MysqlColumns.name(cursor);
        ColumnDefinition column = MysqlColumns.definition(cursor);
        return new ColumnAction.ModifyColumn(cursor.spanFrom(start), old, column, ifExists);
    }

    private AlterAction drop() {
        cursor.expect("DROP");
        if (cursor.accept("PRIMARY", "KEY")) {
            return dropConstraint(ConstraintAction.ConstraintKind.PRIMARY_KEY, false);
        }
        if (cursor.accept("FOREIGN", "KEY")) {
            return dropConstraint(ConstraintAction.ConstraintKind.FOREIGN_KEY, true);
        }
        if (cursor.accept("CHECK")) {
            return dropConstraint(ConstraintAction.ConstraintKind.CHECK, true);
        }
        if (cursor.accept("CONSTRAINT")) {
            return dropConstraint(ConstraintAction.ConstraintKind.ANY, true);
        }
        if (cursor.accept("SYSTEM", "VERSIONING")) {
            return new TableAction.SystemVersioning(cursor.spanFrom(start), false);
        }
        if (cursor.at("PERIOD") && (cursor.at(1, "FOR") || cursor.at(1, "IF"))) {
            cursor.advance();
            cursor.accept("IF", "EXISTS");
            cursor.expect("FOR");
            cursor.name();
            return new TableAction.OtherTableChange(cursor.spanFrom(start), TableChange.DROP_PERIOD, null);
        }
        if (cursor.accept("INDEX") || cursor.accept("KEY")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Name index = cursor.name();
            return new IndexAction.DropIndexAction(cursor.spanFrom(start), index, ifExists);
        }
        cursor.accept("COLUMN");
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name column = MysqlColumns.name(cursor);
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        return new ColumnAction.DropColumn(cursor.spanFrom(start), column, ifExists, cascade);
    }

    private AlterAction dropConstraint(ConstraintAction.ConstraintKind kind, boolean named) {
        boolean ifExists = cursor.accept("IF", "EXISTS");
        Name name = named ? cursor.name() : null;
        boolean cascade = cursor.accept("CASCADE");
        cursor.accept("RESTRICT");
        return new ConstraintAction.DropConstraint(cursor.spanFrom(start), kind, name, ifExists, cascade);
    }

    private AlterAction alter() {
        cursor.expect("ALTER");
        if (cursor.at("INDEX") || cursor.at("KEY")) {
            cursor.advance();
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Name index = cursor.name();
            boolean visible = visibility();
            return new IndexAction.AlterIndexVisibility(cursor.spanFrom(start), index, visible, ifExists);
        }
        if (cursor.accept("CHECK") || cursor.accept("CONSTRAINT")) {
            cursor.accept("IF", "EXISTS");
            Name name = cursor.name();
            boolean enforced = !cursor.accept("NOT");
            cursor.expect("ENFORCED");
            return new ConstraintAction.AlterConstraint(cursor.spanFrom(start), name, enforced, null, null, null);
        }
        cursor.accept("COLUMN");
        cursor.accept("IF", "EXISTS");
        Name column = MysqlColumns.name(cursor);
        if (cursor.accept("SET", "DEFAULT")) {
            Expression value = MysqlValues.value(cursor);
            return new ColumnAction.SetDefault(cursor.spanFrom(start), column, value);
        }
        if (cursor.accept("DROP", "DEFAULT")) {
            return new ColumnAction.DropDefault(cursor.spanFrom(start), column);
        }
        cursor.expect("SET");
        String value = cursor.acceptAny("VISIBLE", "INVISIBLE");
        if (value == null) {
            throw cursor.failure("expected DEFAULT, VISIBLE or INVISIBLE");
        }
        return new ColumnAction.AlterColumnSetting(
                cursor.spanFrom(start), column, ColumnAction.ColumnSetting.VISIBILITY, value);
    }

    private boolean visibility() {
        if (cursor.accept("VISIBLE") || cursor.accept("NOT", "IGNORED")) {
            return true;
        }
        if (!cursor.accept("INVISIBLE")) {
            cursor.expect("IGNORED");
        }
        return false;
    }

    private AlterAction rename() {
        cursor.expect("RENAME");
        if (cursor.accept("COLUMN")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Name column = MysqlColumns.name(cursor);
            cursor.expect("TO");
            Name newName = cursor.name();
            return new ColumnAction.RenameColumn(cursor.spanFrom(start), column, newName, ifExists);
        }
        if (cursor.accept("INDEX") || cursor.accept("KEY")) {
            boolean ifExists = cursor.accept("IF", "EXISTS");
            Name index = cursor.name();
            cursor.expect("TO");
            Name newName = cursor.name();
            return new IndexAction.RenameIndex(cursor.spanFrom(start), index, newName, ifExists);
        }
        if (!cursor.accept("TO") && !cursor.accept("AS")) {
            cursor.acceptSymbol("=");
        }
        QualifiedName newName = cursor.qualifiedName();
        return new TableAction.RenameTable(cursor.spanFrom(start), newName);
    }

    private AlterAction convert() {
        cursor.expect("CONVERT", "TO");
        if (!cursor.accept("CHARSET") && !cursor.accept("CHAR", "SET")) {
            cursor.expect("CHARACTER", "SET");
        }
        cursor.acceptSymbol("=");
        Name charset = cursor.accept("DEFAULT") ? null : MysqlTypes.nameOrString(cursor);
        Name collation = null;
        if (cursor.accept("COLLATE")) {
            cursor.acceptSymbol("=");
            collation = MysqlTypes.nameOrString(cursor);
        }
        return new TableAction.ConvertCharacterSet(cursor.spanFrom(start), charset, collation);
    }
}
