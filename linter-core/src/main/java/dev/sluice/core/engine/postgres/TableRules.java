package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.DropTable;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionOf;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.Truncate;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server refuses of statements on whole tables. */
record TableRules(Situation at) {

    private Presence presence() {
        return new Presence(at);
    }

    @Nullable
    Objection of(CreateTable create) {
        boolean temporary = create.persistence() == CreateTable.Persistence.TEMPORARY;
        ObjectName name = at.catalog().lookup().create(create.table());
        if (!temporary && presence().taken(name)) {
            return create.ifNotExists()
                    ? null
                    : Objection.alreadyThere("relation \"%s\" already exists".formatted(name.name()));
        }
        for (QualifiedName parent : create.inherits()) {
            Objection objection = inherited(parent, temporary);
            if (objection != null) {
                return objection;
            }
        }
        PartitionOf partition = create.partitionOf();
        Objection partitionOf = partition == null ? null : partitionOf(partition);
        return partitionOf == null ? elements(create, name) : partitionOf;
    }

    private @Nullable Objection partitionOf(PartitionOf partition) {
        ObjectName parent = at.resolve(partition.parent());
        if (presence().lacks(parent)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(partition.parent()));
        }
        Table of = presence().table(parent).orElse(null);
        if (of == null) {
            return null;
        }
        PartitionRules rules = new PartitionRules(at, of);
        Objection not = rules.notPartitioned();
        return not == null ? rules.conflict(partition.bound(), partition.isDefault()) : not;
    }

    private @Nullable Objection inherited(QualifiedName written, boolean temporary) {
        ObjectName name = at.resolve(written);
        if (presence().lacks(name)) {
            return Objection.notFound("relation \"%s\" does not exist".formatted(written));
        }
        Table parent = presence().table(name).orElse(null);
        if (parent == null) {
            return null;
        }
        boolean mixed = !temporary
                && parent.persistence() == CreateTable.Persistence.TEMPORARY
                && parent.doubtOfSettings().isEmpty();
        return mixed
                ? Objection.rule("cannot inherit from temporary relation \"%s\"".formatted(name.name()))
                : PartitionRules.parent(parent, null);
    }

    private @Nullable Objection elements(CreateTable create, ObjectName name) {
        Map<String, @Nullable DataType> types = new HashMap<>();
        int keys = 0;
        for (TableElement element : create.elements()) {
            if (element instanceof ColumnDefinition column) {
                if (types.containsKey(column.name().value()) && create.partitionOf() == null) {
                    return Objection.alreadyThere("column \"%s\" specified more than once".formatted(column.name()));
                }
                types.put(column.name().value(), column.type());
                keys += column.has(ColumnAttribute.PrimaryKey.class) ? 1 : 0;
            } else if (element instanceof TableConstraint.PrimaryKey) {
                keys++;
            } else if (element instanceof TableElement.Like like && presence().lacks(at.resolve(like.source()))) {
                return Objection.notFound("relation \"%s\" does not exist".formatted(like.source()));
            }
        }
        if (keys > 1) {
            return Objection.rule("multiple primary keys for table \"%s\" are not allowed".formatted(name.name()));
        }
        for (TableElement element : create.elements()) {
            Objection objection = element(element, create, name, types);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    private @Nullable Objection element(
            TableElement element, CreateTable create, ObjectName name, Map<String, @Nullable DataType> types) {
        if (element instanceof TableConstraint constraint && ConstraintRules.marks(constraint) != null) {
            return ConstraintRules.marks(constraint);
        }
        if (element instanceof TableConstraint.ForeignKey key
                && !key.period()
                && !at.resolve(key.target().table()).equals(name)) {
            List<@Nullable DataType> own = new ArrayList<>();
            for (Name column : key.columns()) {
                own.add(types.get(column.value()));
            }
            return ForeignKeyRules.target(
                    at, key.target(), create.persistence(), own, ForeignKeyRules.label(key.name()));
        }
        if (element instanceof ColumnDefinition column) {
            return column.attribute(ColumnAttribute.References.class)
                    .filter(it -> !at.resolve(it.target().table()).equals(name))
                    .map(it -> inline(it, column, create))
                    .orElse(null);
        }
        return null;
    }

    private @Nullable Objection inline(
            ColumnAttribute.References references, ColumnDefinition column, CreateTable create) {
        List<@Nullable DataType> own = new ArrayList<>();
        own.add(column.type());
        return ForeignKeyRules.target(
                at, references.target(), create.persistence(), own, ForeignKeyRules.label(references.constraint()));
    }

    @Nullable
    Objection of(DropTable drop) {
        for (QualifiedName written : drop.tables()) {
            ObjectName name = at.resolve(written);
            if (!drop.ifExists() && presence().lacks(name)) {
                return Objection.notFound("table \"%s\" does not exist".formatted(written.last()));
            }
            if (presence().view(name).isPresent() && at.table(name).isEmpty()) {
                return Objection.rule("\"%s\" is not a table".formatted(written.last()));
            }
        }
        return null;
    }

    @Nullable
    Objection of(Truncate truncate) {
        for (QualifiedName written : truncate.tables()) {
            ObjectName name = at.resolve(written);
            if (presence().lacks(name)) {
                return Objection.notFound("relation \"%s\" does not exist".formatted(written));
            }
            if (presence().view(name).isPresent() && at.table(name).isEmpty()) {
                return Objection.rule("\"%s\" is not a table".formatted(written.last()));
            }
            boolean partitioned = presence().table(name).map(Table::partitionBy).isPresent();
            if (partitioned && truncate.only().contains(written)) {
                return Objection.rule("cannot truncate only a partitioned table");
            }
        }
        return null;
    }
}
