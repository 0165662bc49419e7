package dev.sluice.core.rule;

import dev.sluice.core.ast.AlterAction;
import dev.sluice.core.ast.AlterTable;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintAction;
import dev.sluice.core.ast.CreateIndex;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.CreateView;
import dev.sluice.core.ast.IndexAction;
import dev.sluice.core.ast.IndexDefinition;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.RenameTables;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name that a statement gives to something that stays. */
public record GivenName(Kind kind, Name name) {

    /** What has the name. */
    public enum Kind {
        TABLE,
        VIEW,
        COLUMN,
        INDEX,
        UNIQUE_INDEX,
        PRIMARY_KEY,
        FOREIGN_KEY,
        CHECK,
        EXCLUSION;

        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The names in the order written. */
    public static List<GivenName> of(Statement statement) {
        Collector names = new Collector();
        switch (statement) {
            case CreateTable create
            when create.persistence() != CreateTable.Persistence.TEMPORARY -> {
                names.add(Kind.TABLE, create.table().last());
                create.elements().forEach(names::element);
            }
            case CreateView create
            when !create.temporary() -> {
                names.add(Kind.VIEW, create.view().last());
                create.columns().forEach(it -> names.add(Kind.COLUMN, it));
            }
            case CreateIndex create -> names.index(create.indexKind(), create.name());
            case AlterTable alter -> alter.actions().forEach(names::action);
            case RenameTables rename ->
                rename.renames().forEach(it -> names.add(Kind.TABLE, it.to().last()));
            default -> {}
        }
        return names.found;
    }

    private static final class Collector {

        private final List<GivenName> found = new ArrayList<>();

        void add(Kind kind, @Nullable Name name) {
            if (name != null) {
                found.add(new GivenName(kind, name));
            }
        }

        void index(IndexKind kind, @Nullable Name name) {
            add(kind == IndexKind.UNIQUE ? Kind.UNIQUE_INDEX : Kind.INDEX, name);
        }

        void element(TableElement element) {
            switch (element) {
                case ColumnDefinition column -> add(Kind.COLUMN, column.name());
                case IndexDefinition index -> index(index.indexKind(), index.name());
                case TableConstraint constraint -> constraint(constraint);
                default -> {}
            }
        }

        void action(AlterAction action) {
            switch (action) {
                case ColumnAction.AddColumn add -> add(Kind.COLUMN, add.column().name());
                case ColumnAction.ModifyColumn modify
                when !modify.definition().name().value().equals(modify.column().value()) ->
                    add(Kind.COLUMN, modify.definition().name());
                case ColumnAction.RenameColumn rename -> add(Kind.COLUMN, rename.newName());
                case TableAction.RenameTable rename ->
                    add(Kind.TABLE, rename.newName().last());
                case IndexAction.AddIndex add ->
                    index(add.index().indexKind(), add.index().name());
                case IndexAction.RenameIndex rename -> add(Kind.INDEX, rename.newName());
                case ConstraintAction.AddConstraint add -> constraint(add.constraint());
                default -> {}
            }
        }

        private void constraint(TableConstraint constraint) {
            switch (constraint) {
                case TableConstraint.PrimaryKey key -> add(Kind.PRIMARY_KEY, key.name());
                case TableConstraint.Unique key -> add(Kind.UNIQUE_INDEX, key.name());
                case TableConstraint.ForeignKey key -> add(Kind.FOREIGN_KEY, key.name());
                case TableConstraint.Check check -> add(Kind.CHECK, check.name());
                case TableConstraint.Exclude exclude -> add(Kind.EXCLUSION, exclude.name());
                default -> {}
            }
        }
    }
}
