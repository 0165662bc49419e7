package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/** PostgreSQL's enums and domains. */
final class Types {
    private Types() {}

    static Catalog create(CreateType statement, Step step) {
        if (statement.form() != CreateType.Form.ENUM) {
            return step.catalog();
        }
        List<String> labels =
                statement.members().stream().map(CreateType.Member::label).toList();
        return step.catalog()
                .put(new EnumType(step.catalog().resolvePermanent(statement.type()), labels, step.origin()));
    }

    static Catalog alter(AlterType statement, Step step) {
        ObjectName name = step.catalog().resolvePermanent(statement.type());
        TypeChange change = statement.change();
        if (change instanceof TypeChange.Rename rename) {
            return move(name, new ObjectName(name.schema(), step.key(rename.newName())), step);
        }
        if (change instanceof TypeChange.SetSchema moved) {
            return move(name, new ObjectName(step.key(moved.schema()), name.name()), step);
        }
        Optional<EnumType> type = step.catalog().enumType(name);
        if (type.isEmpty()) {
            boolean ofEnum = change instanceof TypeChange.AddValue || change instanceof TypeChange.RenameValue;
            return ofEnum ? step.catalog().lacking(step.doubt(Doubt.Cause.NEVER_CREATED)) : step.catalog();
        }
        if (change instanceof TypeChange.AddValue added) {
            return step.catalog().put(type.get().withLabels(add(type.get().labels(), added)));
        }
        if (change instanceof TypeChange.RenameValue renamed) {
            UnaryOperator<String> label =
                    it -> it.equals(renamed.from().label()) ? renamed.to().label() : it;
            return step.catalog()
                    .put(type.get()
                            .withLabels(type.get().labels().stream().map(label).toList()));
        }
        return step.catalog();
    }

    private static List<String> add(List<String> labels, TypeChange.AddValue added) {
        String label = added.value().label();
        if (labels.contains(label)) {
            return labels;
        }
        List<String> result = new ArrayList<>(labels);
        int position = result.size();
        if (added.before() != null && labels.contains(added.before())) {
            position = labels.indexOf(added.before());
        } else if (added.after() != null && labels.contains(added.after())) {
            position = labels.indexOf(added.after()) + 1;
        }
        result.add(position, label);
        return result;
    }

    /** The type under another name or in another schema; the columns of it follow. */
    private static Catalog move(ObjectName from, ObjectName to, Step step) {
        Catalog catalog = step.catalog();
        Optional<EnumType> type = catalog.enumType(from);
        Optional<Domain> domain = catalog.domain(from);
        catalog = catalog.dropType(from);
        if (type.isPresent()) {
            catalog = catalog.put(type.get().withName(to));
        }
        if (domain.isPresent()) {
            catalog = catalog.put(domain.get().withName(to));
        }
        for (Table table : catalog.tables()) {
            PVector<Column> columns = Table.mapped(table.columns(), it -> retyped(it, from, to));
            if (!columns.equals(table.columns())) {
                catalog = catalog.put(table.withColumns(columns));
            }
        }
        return catalog;
    }

    private static Column retyped(Column column, ObjectName from, ObjectName to) {
        DataType type = column.type();
        return type != null && isOf(column, from) ? column.withType(named(type, to)) : column;
    }

    private static boolean isOf(Column column, ObjectName type) {
        DataType is = column.type();
        String schema = is == null || is.schema() == null ? "public" : is.schema();
        return is != null && is.name().equals(type.name()) && schema.equals(type.schema());
    }

    private static DataType named(DataType type, ObjectName name) {
        String schema = name.schema().equals("public") ? null : name.schema();
        return new DataType(
                schema,
                name.name(),
                type.arguments(),
                type.modifiers(),
                type.charset(),
                type.collation(),
                type.arrayDimensions(),
                type.span(),
                schema == null ? name.name() : name.toString());
    }

    /** Without an enum or domain; CASCADE drops the columns of it. */
    static Catalog drop(ObjectName name, boolean cascade, Step step) {
        Catalog catalog = step.catalog().dropType(name);
        for (Table table : cascade ? catalog.tables() : List.<Table>of()) {
            for (Column column : table.columns()) {
                if (isOf(column, name)) {
                    Name written = new Name(column.name(), step.origin().span(), true);
                    catalog = ColumnChanges.drop(
                            catalog.table(table.name()).orElse(table),
                            new ColumnAction.DropColumn(step.origin().span(), written, true, true),
                            step.with(catalog));
                }
            }
        }
        return catalog;
    }

    static Catalog create(CreateDomain statement, Step step) {
        ColumnAttribute.Default value = null;
        boolean constrained = false;
        for (ColumnAttribute attribute : statement.attributes()) {
            if (attribute instanceof ColumnAttribute.Default found) {
                value = found;
            }
            constrained |= isConstraint(attribute);
        }
        return step.catalog()
                .put(new Domain(
                        step.catalog().resolvePermanent(statement.domain()),
                        statement.type(),
                        value == null ? null : value.value(),
                        constrained,
                        step.origin()));
    }

    private static boolean isConstraint(ColumnAttribute attribute) {
        return attribute instanceof ColumnAttribute.Check || attribute instanceof ColumnAttribute.NotNull;
    }

    static Catalog alter(AlterDomain statement, Step step) {
        ObjectName name = step.catalog().resolvePermanent(statement.domain());
        Optional<Domain> found = step.catalog().domain(name);
        if (found.isEmpty()) {
            return step.catalog().lacking(step.doubt(Doubt.Cause.NEVER_CREATED));
        }
        Domain domain = found.get();
        return switch (statement.change()) {
            case SET_DEFAULT, DROP_DEFAULT -> step.catalog().put(domain.withDefaultValue(defaultOf(statement)));
            case SET_NOT_NULL, ADD_CONSTRAINT -> step.catalog().put(domain.withConstrained(true));
            case RENAME, SET_SCHEMA -> {
                boolean rename = statement.change() == AlterDomain.Change.RENAME;
                String target = statement.name() == null ? name.name() : step.key(statement.name());
                yield move(
                        name,
                        rename ? new ObjectName(name.schema(), target) : new ObjectName(target, name.name()),
                        step);
            }
            // It may have others: it counts as constrained still.
            case DROP_NOT_NULL, DROP_CONSTRAINT, VALIDATE_CONSTRAINT, RENAME_CONSTRAINT, OWNER_TO -> step.catalog();
        };
    }

    private static @Nullable Expression defaultOf(AlterDomain statement) {
        return statement.attribute() instanceof ColumnAttribute.Default value ? value.value() : null;
    }
}
