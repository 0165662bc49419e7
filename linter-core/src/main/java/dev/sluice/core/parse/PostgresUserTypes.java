package dev.sluice.core.parse;

import dev.sluice.core.ast.AlterDomain;
import dev.sluice.core.ast.AlterType;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.ConstraintMode;
import dev.sluice.core.ast.CreateDomain;
import dev.sluice.core.ast.CreateType;
import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TypeChange;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL {@code CREATE} and {@code ALTER} of types and domains. */
final class PostgresUserTypes {

    private PostgresUserTypes() {}

    /** After {@code CREATE TYPE}. */
    static Statement createType(TokenCursor cursor, int from) {
        QualifiedName type = cursor.qualifiedName();
        List<CreateType.Member> members = List.of();
        List<ColumnDefinition> attributes = List.of();
        DataType subtype = null;
        QualifiedName multirange = null;
        CreateType.Form form;
        if (cursor.accept("as", "enum")) {
            form = CreateType.Form.ENUM;
            members = members(cursor);
        } else if (cursor.accept("as", "range")) {
            form = CreateType.Form.RANGE;
            for (RangeOption option : rangeOptions(cursor)) {
                subtype = option.subtype == null ? subtype : option.subtype;
                multirange = option.multirange == null ? multirange : option.multirange;
            }
        } else if (cursor.accept("as")) {
            form = CreateType.Form.COMPOSITE;
            attributes = attributes(cursor);
        } else if (cursor.atSymbol("(")) {
            form = CreateType.Form.BASE;
            PostgresClauses.options(cursor);
        } else {
            form = CreateType.Form.SHELL;
        }
        return new CreateType(cursor.spanFrom(from), type, form, members, attributes, subtype, multirange);
    }

    /** An option that says of what, or what for, a range type is; of others both are null. */
    private record RangeOption(
            @Nullable DataType subtype, @Nullable QualifiedName multirange) {}

    private static List<RangeOption> rangeOptions(TokenCursor cursor) {
        List<RangeOption> options = new ArrayList<>(1);
        cursor.expectSymbol("(");
        do {
            String option = cursor.name().value();
            // The grammar lets an option stand without a value, whatever it is.
            if (!cursor.acceptSymbol("=")) {
                continue;
            }
            switch (option) {
                case "subtype" -> options.add(new RangeOption(PostgresTypes.read(cursor), null));
                case "multirange_type_name" -> options.add(new RangeOption(null, cursor.qualifiedName()));
                default -> {
                    while (!cursor.atEnd()
                            && cursor.kind() != TokenKind.COMMA
                            && cursor.kind() != TokenKind.RIGHT_PAREN) {
                        cursor.skipBalanced();
                    }
                }
            }
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return options;
    }

    private static List<CreateType.Member> members(TokenCursor cursor) {
        List<CreateType.Member> members = new ArrayList<>();
        cursor.expectSymbol("(");
        if (cursor.acceptSymbol(")")) {
            return members;
        }
        do {
            members.add(member(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return members;
    }

    private static CreateType.Member member(TokenCursor cursor) {
        int from = cursor.index();
        String label = cursor.string();
        return new CreateType.Member(label, cursor.spanFrom(from));
    }

    private static List<ColumnDefinition> attributes(TokenCursor cursor) {
        List<ColumnDefinition> attributes = new ArrayList<>();
        cursor.expectSymbol("(");
        if (cursor.acceptSymbol(")")) {
            return attributes;
        }
        do {
            attributes.add(PostgresColumns.definition(cursor));
        } while (cursor.acceptSymbol(","));
        cursor.expectSymbol(")");
        return attributes;
    }

    /** After {@code CREATE DOMAIN}. */
    static Statement createDomain(TokenCursor cursor, int from) {
        QualifiedName domain = cursor.qualifiedName();
        cursor.accept("as");
        DataType type = PostgresTypes.read(cursor);
        List<ColumnAttribute> attributes = PostgresColumns.attributes(cursor);
        return new CreateDomain(cursor.spanFrom(from), domain, type, attributes);
    }

    /** After {@code ALTER TYPE}. */
    static Statement alterType(TokenCursor cursor, int from) {
        QualifiedName type = cursor.qualifiedName();
        TypeChange change = typeChange(cursor);
        return new AlterType(cursor.spanFrom(from), type, change);
    }

    private static TypeChange typeChange(TokenCursor cursor) {
        if (cursor.accept("add", "value")) {
            return addValue(cursor);
        }
        if (cursor.accept("rename", "value")) {
            CreateType.Member old = member(cursor);
            cursor.expect("to");
            return new TypeChange.RenameValue(old, member(cursor));
        }
        if (cursor.accept("rename", "to")) {
            return new TypeChange.Rename(cursor.name());
        }
        if (cursor.accept("set", "schema")) {
            return new TypeChange.SetSchema(cursor.name());
        }
        if (cursor.accept("owner", "to")) {
            cursor.name();
            return new TypeChange.Other("owner-to");
        }
        if (cursor.accept("set")) {
            PostgresClauses.options(cursor);
            return new TypeChange.Other("set");
        }
        if (cursor.accept("rename", "attribute")) {
            Name attribute = cursor.name();
            cursor.expect("to");
            Name newName = cursor.name();
            boolean cascade = PostgresClauses.cascade(cursor);
            return new TypeChange.Attributes(List.of(
                    new TypeChange.Attribute(TypeChange.AttributeVerb.RENAME, attribute, null, newName, cascade)));
        }
        return attributeChanges(cursor);
    }

    private static TypeChange addValue(TokenCursor cursor) {
        boolean ifNotExists = PostgresClauses.ifNotExists(cursor);
        CreateType.Member value = member(cursor);
        String before = cursor.accept("before") ? cursor.string() : null;
        String after = before == null && cursor.accept("after") ? cursor.string() : null;
        return new TypeChange.AddValue(value, ifNotExists, before, after);
    }

    /** {@code ADD | DROP | ALTER ATTRIBUTE …}, which may be several. */
    private static TypeChange attributeChanges(TokenCursor cursor) {
        List<TypeChange.Attribute> changes = new ArrayList<>(1);
        do {
            changes.add(attributeChange(cursor));
        } while (cursor.acceptSymbol(","));
        return new TypeChange.Attributes(changes);
    }

    private static TypeChange.Attribute attributeChange(TokenCursor cursor) {
        if (cursor.accept("add", "attribute")) {
            ColumnDefinition added = PostgresColumns.definition(cursor);
            boolean cascade = PostgresClauses.cascade(cursor);
            return new TypeChange.Attribute(TypeChange.AttributeVerb.ADD, added.name(), added.type(), null, cascade);
        }
        if (cursor.accept("drop", "attribute")) {
            PostgresClauses.ifExists(cursor);
            Name dropped = cursor.name();
            boolean cascade = PostgresClauses.cascade(cursor);
            return new TypeChange.Attribute(TypeChange.AttributeVerb.DROP, dropped, null, null, cascade);
        }
        cursor.expect("alter", "attribute");
        Name attribute = cursor.name();
        cursor.accept("set", "data");
        cursor.expect("type");
        DataType type = PostgresTypes.read(cursor);
        if (cursor.accept("collate")) {
            cursor.qualifiedName();
        }
        boolean cascade = PostgresClauses.cascade(cursor);
        return new TypeChange.Attribute(TypeChange.AttributeVerb.ALTER, attribute, type, null, cascade);
    }

    /** After {@code ALTER DOMAIN}. */
    static Statement alterDomain(TokenCursor cursor, int from) {
        QualifiedName domain = cursor.qualifiedName();
        DomainChange done = domainChange(cursor);
        return new AlterDomain(
                cursor.spanFrom(from),
                domain,
                done.change,
                done.attribute,
                done.name,
                done.constraint,
                done.notValid,
                done.cascade);
    }

    private record DomainChange(
            AlterDomain.Change change,
            @Nullable ColumnAttribute attribute,
            @Nullable Name name,
            @Nullable Name constraint,
            boolean notValid,
            boolean cascade) {

        static DomainChange of(AlterDomain.Change change, @Nullable Name name) {
            return new DomainChange(change, null, name, null, false, false);
        }
    }

    private static DomainChange domainChange(TokenCursor cursor) {
        int from = cursor.index();
        if (cursor.accept("set", "default")) {
            Expression value = cursor.rest();
            Span span = cursor.spanFrom(from + 1);
            var attribute = new ColumnAttribute.Default(span, value);
            return new DomainChange(AlterDomain.Change.SET_DEFAULT, attribute, null, null, false, false);
        }
        if (cursor.accept("drop", "default")) {
            return DomainChange.of(AlterDomain.Change.DROP_DEFAULT, null);
        }
        if (cursor.accept("set", "not", "null")) {
            return DomainChange.of(AlterDomain.Change.SET_NOT_NULL, null);
        }
        if (cursor.accept("drop", "not", "null")) {
            return DomainChange.of(AlterDomain.Change.DROP_NOT_NULL, null);
        }
        if (cursor.accept("set", "schema")) {
            return DomainChange.of(AlterDomain.Change.SET_SCHEMA, cursor.name());
        }
        if (cursor.accept("owner", "to")) {
            return DomainChange.of(AlterDomain.Change.OWNER_TO, cursor.name());
        }
        if (cursor.accept("rename", "to")) {
            return DomainChange.of(AlterDomain.Change.RENAME, cursor.name());
        }
        return domainConstraint(cursor);
    }

    private static DomainChange domainConstraint(TokenCursor cursor) {
        if (cursor.accept("rename", "constraint")) {
            Name constraint = cursor.name();
            cursor.expect("to");
            return new DomainChange(
                    AlterDomain.Change.RENAME_CONSTRAINT, null, cursor.name(), constraint, false, false);
        }
        if (cursor.accept("validate", "constraint")) {
            return DomainChange.of(AlterDomain.Change.VALIDATE_CONSTRAINT, cursor.name());
        }
        if (cursor.accept("drop", "constraint")) {
            PostgresClauses.ifExists(cursor);
            Name name = cursor.name();
            boolean cascade = PostgresClauses.cascade(cursor);
            return new DomainChange(AlterDomain.Change.DROP_CONSTRAINT, null, name, null, false, cascade);
        }
        cursor.expect("add");
        if (cursor.kind() != TokenKind.WORD) {
            throw cursor.failure("expected a constraint");
        }
        ColumnAttribute added = PostgresColumns.attribute(cursor);
        ConstraintMode mode;
        if (added instanceof ColumnAttribute.Check check) {
            mode = check.mode();
        } else if (added instanceof ColumnAttribute.NotNull notNull) {
            mode = notNull.mode();
        } else {
            throw cursor.failure("expected CHECK or NOT NULL");
        }
        return new DomainChange(AlterDomain.Change.ADD_CONSTRAINT, added, null, null, mode.notValid(), false);
    }
}
