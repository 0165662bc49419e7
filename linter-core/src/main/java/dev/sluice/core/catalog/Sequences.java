package dev.sluice.core.catalog;

import dev.sluice.core.ast.ColumnAction;
import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateSequence;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, moves and drops sequences: those that statements name, and those that PostgreSQL makes for columns. */
final class Sequences {
    private Sequences() {}

    static Catalog create(CreateSequence statement, Step step) {
        Catalog catalog = step.catalog();
        ObjectName name = statement.temporary()
                ? new ObjectName(Names.TEMPORARY, step.key(statement.sequence().last()))
                : catalog.lookup().create(statement.sequence());
        boolean sure = catalog.sequence(name)
                .map(it -> catalog.doubts().of(it).isEmpty())
                .orElse(true);
        if (catalog.relations().taken(name) && sure) {
            return statement.ifNotExists() ? catalog : catalog.lacking(step.doubt(Doubt.Cause.NEVER_CREATED));
        }
        return make(
                new Sequence(name, owner(statement.ownedBy(), step), false, statement.options(), step.origin()),
                catalog);
    }

    private static Catalog make(Sequence sequence, Catalog catalog) {
        return catalog.put(sequence).settling(Subject.of(sequence));
    }

    /** {@code OWNED BY table.column}. */
    static Catalog own(ObjectName name, @Nullable QualifiedName column, Step step) {
        return step.catalog()
                .sequence(name)
                .map(it -> step.catalog().put(it.withOwner(owner(column, step))))
                .orElseGet(() -> step.catalog().lacking(step.doubt(Doubt.Cause.NEVER_CREATED)));
    }

    private static Sequence.@Nullable Owner owner(@Nullable QualifiedName column, Step step) {
        if (column == null || column.parts().size() < 2) {
            return null;
        }
        return new Sequence.Owner(step.catalog().resolve(column.qualifier()), step.key(column.last()));
    }

    /** The catalog with the sequences that PostgreSQL makes for the columns of a new table. */
    static Catalog forColumns(ObjectName table, List<TableElement> elements, Step step) {
        Catalog catalog = step.catalog();
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition definition) {
                catalog = forColumn(table, definition, step.with(catalog));
            } else if (element instanceof TableElement.Like like && like.includingIdentity() && !step.mysqlFamily()) {
                catalog = forCopies(table, like, step.with(catalog));
            }
        }
        return catalog;
    }

    /** LIKE … INCLUDING IDENTITY. */
    private static Catalog forCopies(ObjectName table, TableElement.Like like, Step step) {
        Catalog catalog = step.catalog();
        Table source = catalog.table(like.source()).orElse(null);
        for (Column column : source == null ? List.<Column>of() : source.columns()) {
            boolean identity = column.identity() && column.numbering() != Column.Numbering.SERIAL;
            catalog = identity ? forColumn(table, column.name(), List.of(), step.with(catalog)) : catalog;
        }
        return catalog;
    }

    /** The catalog with the sequence that PostgreSQL makes for a serial or identity column. */
    static Catalog forColumn(ObjectName table, ColumnDefinition definition, Step step) {
        ColumnAttribute.Identity identity =
                definition.attribute(ColumnAttribute.Identity.class).orElse(null);
        boolean serial = Columns.isSerial(definition.type()) && !step.mysqlFamily();
        return serial || identity != null
                ? forColumn(table, step.key(definition.name()), identity == null ? null : identity.options(), step)
                : step.catalog();
    }

    /** @param identity the options of an identity column; null for a serial one */
    private static Catalog forColumn(ObjectName table, String column, @Nullable List<TableOption> identity, Step step) {
        ObjectName name = GeneratedNames.postgresSequence(table, column, step.catalog());
        List<TableOption> options = identity == null ? List.of() : identity;
        return make(
                new Sequence(name, new Sequence.Owner(table, column), identity != null, options, step.origin()),
                step.catalog());
    }

    /** The default of a serial column, as PostgreSQL writes it. */
    static @Nullable Expression next(ObjectName table, String column, Span at, Step step) {
        for (Sequence sequence : step.catalog().sequencesOf(table)) {
            if (!sequence.identity()
                    && sequence.owner() != null
                    && sequence.owner().column().equals(column)) {
                return new Expression(at, "nextval('" + regclass(sequence.name()) + "'::regclass)");
            }
        }
        return null;
    }

    /** The sequences that an expression asks by their literal names: {@code nextval('s')}. */
    static List<ObjectName> asked(Expression expression, Catalog catalog) {
        Tokens tokens = Splitter.tokensWithin(expression.text(), catalog.dialect());
        List<ObjectName> asked = new ArrayList<>(1);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.is(i, "NEXTVAL")
                    && tokens.kind(i + 1) == TokenKind.LEFT_PAREN
                    && tokens.kind(i + 2) == TokenKind.STRING) {
                asked.add(named(tokens.text(i + 2), catalog));
            }
        }
        return asked;
    }

    private static ObjectName named(String literal, Catalog catalog) {
        Tokens name = Splitter.tokensWithin(literal.substring(1, literal.length() - 1), catalog.dialect());
        int last = name.size() - 1;
        if (last < 0) {
            return catalog.lookup().relation(null, "");
        }
        String schema = last < 2 ? null : Identifiers.name(name, 0, catalog.dialect());
        return catalog.lookup().relation(schema, Identifiers.name(name, last, catalog.dialect()));
    }

    private static String regclass(ObjectName name) {
        boolean found = name.schema().equals("public") || name.schema().equals(Names.TEMPORARY);
        return found ? name.name() : name.schema() + "." + name.name();
    }

    /** ADD GENERATED and DROP IDENTITY. */
    static Catalog alterIdentity(ObjectName table, ColumnAction.AlterIdentity action, Step step) {
        String column = step.key(action.column());
        return switch (action.change()) {
            case ADD ->
                isIdentity(table, column, step)
                        ? step.catalog()
                        : forColumn(
                                table,
                                column,
                                action.options().stream()
                                        .filter(it -> !it.name().equals("generated"))
                                        .toList(),
                                step);
            case SET -> setIdentity(table, column, step);
            case DROP -> dropOwned(table, column, true, step);
        };
    }

    private static Catalog setIdentity(ObjectName table, String column, Step step) {
        Catalog catalog = step.catalog();
        for (Sequence sequence : catalog.sequencesOf(table)) {
            boolean ofColumn =
                    sequence.owner() != null && sequence.owner().column().equals(column);
            catalog = ofColumn && sequence.identity() ? catalog.put(sequence.altered()) : catalog;
        }
        return catalog;
    }

    /** ALTER SEQUENCE with other options, which are not read. */
    static Catalog alter(ObjectName name, Step step) {
        return step.catalog()
                .sequence(name)
                .map(it -> step.catalog().put(it.altered()))
                .orElse(step.catalog());
    }

    private static boolean isIdentity(ObjectName table, String column, Step step) {
        return step.catalog().sequencesOf(table).stream()
                .anyMatch(it -> it.identity()
                        && it.owner() != null
                        && it.owner().column().equals(column));
    }

    /** Without the sequences that a column owns. */
    static Catalog dropOwned(ObjectName table, String column, boolean identityOnly, Step step) {
        Catalog catalog = step.catalog();
        for (Sequence sequence : catalog.sequencesOf(table)) {
            boolean ofColumn =
                    sequence.owner() != null && sequence.owner().column().equals(column);
            if (ofColumn && (sequence.identity() || !identityOnly)) {
                catalog = catalog.dropSequence(sequence.name());
            }
        }
        return catalog;
    }

    /** The sequences of a column follow its new name. */
    static Catalog renameColumn(ObjectName table, String from, String to, Catalog catalog) {
        Catalog result = catalog;
        for (Sequence sequence : catalog.sequencesOf(table)) {
            if (sequence.owner() != null && sequence.owner().column().equals(from)) {
                result = result.put(sequence.withOwner(new Sequence.Owner(table, to)));
            }
        }
        return result;
    }

    /** The sequences of a table follow its new name; into another schema they move along. */
    static Catalog moveTable(ObjectName from, ObjectName to, Step step) {
        Catalog result = step.catalog();
        for (Sequence sequence : step.catalog().sequencesOf(from)) {
            if (sequence.owner() != null) {
                ObjectName name = from.schema().equals(to.schema())
                        ? sequence.name()
                        : new ObjectName(to.schema(), sequence.name().name());
                Sequence moved = sequence.withName(name)
                        .withOwner(new Sequence.Owner(to, sequence.owner().column()));
                result =
                        result.dropSequence(sequence.name()).put(moved).moving(Subject.of(sequence), Subject.of(moved));
                result = name.equals(sequence.name())
                        ? result
                        : Renames.noted(Renamings.Kind.RELATION, sequence.name(), name, step.with(result));
            }
        }
        return result;
    }

    static Catalog rename(ObjectName from, ObjectName to, Step step) {
        Sequence sequence = step.catalog().sequence(from).orElse(null);
        if (sequence == null || step.catalog().relations().taken(to)) {
            return step.catalog();
        }
        Sequence renamed = sequence.withName(to);
        Catalog moved =
                step.catalog().dropSequence(from).put(renamed).moving(Subject.of(sequence), Subject.of(renamed));
        return Renames.noted(Renamings.Kind.RELATION, from, to, step.with(moved));
    }

    /** DROP SEQUENCE; the default that calls it goes with it. */
    static Catalog drop(ObjectName name, Step step) {
        Sequence sequence = step.catalog().sequence(name).orElse(null);
        if (sequence == null || sequence.identity()) {
            return UnknownNames.object(Subject.Kind.SEQUENCE, name, sequence != null, step)
                    .orElse(step.catalog());
        }
        Catalog catalog = step.catalog().dropSequence(name);
        Sequence.Owner owner = sequence.owner();
        Table table = owner == null ? null : catalog.table(owner.table()).orElse(null);
        return table == null || owner == null
                ? catalog
                : catalog.put(table.mapColumn(
                        owner.column(),
                        it -> it.numbering() == Column.Numbering.SERIAL
                                ? it.withNumbering(Column.Numbering.NONE).withDefaultValue(null)
                                : it));
    }
}
