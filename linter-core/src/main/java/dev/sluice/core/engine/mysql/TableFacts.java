package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.IndexKind;
import dev.sluice.core.ast.KeyPart;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PartitionBy;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.ast.TableAction;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.ChangeSet;
import dev.sluice.core.catalog.Column;
import dev.sluice.core.catalog.Constraint;
import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.engine.Expressions;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.engine.Standings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the history tells about the table that a statement changes. */
final class TableFacts {

    private final ObjectName name;
    private final Standing standing;
    private final Catalog catalog;
    private final @Nullable Table table;
    private final Expressions expressions;
    private final ChangeSet changeSet;
    private final OwnChanges own;

    /** A table that a statement uses. */
    TableFacts(QualifiedName written, State state, Expressions expressions) {
        this(written, state, expressions, null);
    }

    /** @param changing the statement that changes the table, or null */
    TableFacts(QualifiedName written, State state, Expressions expressions, @Nullable Statement changing) {
        this.expressions = expressions;
        changeSet = state.changeSet();
        catalog = state.catalog();
        name = catalog.resolve(written);
        standing = Standings.of(written, state);
        table = catalog.table(name).orElse(null);
        own = new OwnChanges(changing, name, state);
    }

    /** Whether a column is another one to the statement's other actions than the catalog has. */
    boolean redefines(String column) {
        return own.redefined().contains(column);
    }

    /** Whether a column comes with the statement. */
    boolean adds(String column) {
        return own.added().contains(column);
    }

    /** Whether a later action of the statement converts the table too. */
    boolean overrides(TableAction.ConvertCharacterSet action) {
        return own.overrides(action);
    }

    /** The table as the statement would leave it; as it is where nothing is changed. */
    Optional<Table> after() {
        return own.after().or(this::table);
    }

    /** A column as the statement would leave it, under the name that it has then. */
    Optional<Column> columnAfter(Name column) {
        return own.defines() ? after().flatMap(it -> it.column(catalog.key(column))) : column(column);
    }

    /** What a column is called until the statement runs. */
    Name nameBefore(Name column) {
        return own.oldName(catalog.key(column), column);
    }

    /** Whether a column goes with the statement. */
    boolean drops(String column) {
        return own.dropped().contains(column);
    }

    Expressions expressions() {
        return expressions;
    }

    /** The columns that an expression surely names: none where that cannot be told, so that nothing is refused for it. */
    Predicate<String> surelyNames(Expression expression) {
        Predicate<String> mentioned = expressions.mentioned(expression);
        // No column has the name "": who has it named has all of them named.
        return mentioned.test("") ? column -> false : mentioned;
    }

    ObjectName name() {
        return name;
    }

    Optional<Table> table() {
        return Optional.ofNullable(table);
    }

    /** Whether it may be otherwise than the history tells, or not be there at all. */
    boolean doubted() {
        return table != null
                && (table.doubt().isPresent() || table.mayBeAbsent().isPresent());
    }

    /** Whether everything is known of it, and nothing in doubt. */
    boolean sure() {
        return table != null && new Presence(catalog).sure(table);
    }

    Standing standing() {
        return standing;
    }

    /** Whether this change set added a column: nobody has put anything into it yet. */
    boolean addedHere(Column column) {
        return changeSet.made(column.origin());
    }

    Catalog catalog() {
        return catalog;
    }

    /** Whether a migration created it, so that all of its columns are known. */
    boolean known() {
        return table != null && table.known();
    }

    /** Whether everything in it is listed. */
    boolean whole() {
        return table != null && catalog.whole(table);
    }

    Optional<Column> column(Name column) {
        return table == null ? Optional.empty() : table.column(catalog.key(column));
    }

    List<Column> columns() {
        return table == null ? List.of() : table.columns();
    }

    List<Index> indexes() {
        return table == null ? List.of() : table.indexes();
    }

    /** Those that are surely there. */
    List<Constraint> constraints() {
        return table == null
                ? List.of()
                : table.constraints().stream()
                        .filter(it -> table.doubt(it).isEmpty())
                        .toList();
    }

    Optional<Constraint> primaryKey() {
        return table == null ? Optional.empty() : table.primaryKey();
    }

    /** The other tables that its foreign keys refer to. */
    Set<ObjectName> parents() {
        return table == null ? Set.of() : ForeignKeys.parents(table);
    }

    boolean partitioned() {
        return partitionBy() != null;
    }

    @Nullable
    PartitionBy partitionBy() {
        return table == null ? null : table.partitionBy();
    }

    /** An option in lower case, {@code ""} where none is known. */
    String option(String option) {
        String value = table == null ? null : table.options().get(option);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    /** The default character set, or null where the history does not tell. */
    @Nullable
    String charset() {
        String charset = ofDefaults("charset");
        return charset.isEmpty() ? Charsets.ofCollation(collation()) : charset;
    }

    @Nullable
    String collation() {
        return nullIfEmpty(ofDefaults("collate"));
    }

    private String ofDefaults(String option) {
        boolean both = own.option("charset") == null && own.option("collate") == null;
        return both ? option(option) : Objects.requireNonNullElse(own.option(option), "");
    }

    /** An option as the statement leaves it, in lower case; {@code ""} where none is known. */
    String optionAfter(String option) {
        return Objects.requireNonNullElseGet(own.option(option), () -> option(option));
    }

    /** Whether its storage engine is known to be another than InnoDB. */
    boolean otherEngine() {
        String engine = option("engine");
        return !engine.isEmpty() && !engine.equals("innodb");
    }

    boolean compressed() {
        return option("row_format").equals("compressed")
                || !option("key_block_size").isEmpty();
    }

    /** Whether it has the oldest row format, in which MariaDB lengthens columns and drops NOT NULL without a rebuild. */
    boolean redundant() {
        return option("row_format").equals("redundant");
    }

    /** How many versions of its rows MySQL keeps. */
    int rowVersions() {
        return table == null ? 0 : table.storage().rowVersions();
    }

    /** Whether its tablespace has surely not been discarded. */
    boolean hasTablespace() {
        return whole() && table != null && !table.storage().discarded();
    }

    /** Whether MariaDB keeps the earlier versions of its rows. */
    boolean versioned() {
        return table != null && table.options().containsKey("system versioning");
    }

    long fulltexts() {
        return indexes().stream()
                .filter(index -> index.kind() == IndexKind.FULLTEXT)
                .count();
    }

    boolean hasFulltext() {
        return indexes().stream().anyMatch(index -> index.kind() == IndexKind.FULLTEXT);
    }

    boolean hasStored() {
        return columns().stream().anyMatch(it -> it.generated() != null && ColumnChange.stored(it.generated()));
    }

    static boolean virtual(Column column) {
        return column.generated() != null && !ColumnChange.stored(column.generated());
    }

    /** Whether an index has a VIRTUAL column, some left out. */
    boolean indexesVirtual(Set<String> but) {
        Set<String> virtual =
                columns().stream().filter(TableFacts::virtual).map(Column::name).collect(Collectors.toSet());
        return !virtual.isEmpty()
                && indexes().stream()
                        .anyMatch(it -> !but.contains(it.name())
                                && it.dependsOn().stream().anyMatch(virtual::contains));
    }

    /** The columns that InnoDB keeps the rows by: of the primary key, or else of the first unique key that takes no NULL. */
    List<String> clustered() {
        return primaryKey()
                .map(Constraint::columns)
                .or(() -> implicitKey().map(Index::dependsOn))
                .orElse(List.of());
    }

    /** The unique key that InnoDB takes for a primary key where there is none. */
    Optional<Index> implicitKey() {
        return !whole() || primaryKey().isPresent()
                ? Optional.empty()
                : indexes().stream()
                        .filter(it -> it.unique() && required(it.parts()))
                        .findFirst();
    }

    /** Whether a key has whole columns that take no NULL. */
    boolean required(List<KeyPart> parts) {
        return parts.stream()
                .allMatch(part -> part.column() != null
                        && part.prefix() == null
                        && column(part.column())
                                .filter(it -> Boolean.FALSE.equals(it.nullable()) && !virtual(it))
                                .isPresent());
    }

    /** Whether a change of a parent changes rows of this table. */
    boolean cascades() {
        return !otherEngine()
                && constraints().stream().anyMatch(it -> changes(it.onDelete()) || changes(it.onUpdate()));
    }

    private static boolean changes(@Nullable String action) {
        return action != null && (action.equals("CASCADE") || action.startsWith("SET "));
    }

    boolean indexed(String column) {
        return indexes().stream().anyMatch(index -> index.dependsOn().contains(column))
                || constraints().stream()
                        .anyMatch(
                                it -> (it.kind() == Constraint.Kind.PRIMARY_KEY || it.kind() == Constraint.Kind.UNIQUE)
                                        && it.columns().contains(column));
    }

    /** Whether an index or key begins with columns. */
    boolean served(List<String> columns) {
        return indexes().stream().anyMatch(it -> startsWith(it.dependsOn(), columns))
                || primaryKey().filter(it -> startsWith(it.columns(), columns)).isPresent();
    }

    private static boolean startsWith(List<String> columns, List<String> prefix) {
        return columns.size() >= prefix.size()
                && columns.subList(0, prefix.size()).equals(prefix);
    }

    /** The foreign keys that surely refer to this table, with the child that has each. */
    List<ChildKey> childKeys() {
        return catalog.children(name).stream()
                .flatMap(child -> catalog.table(child).stream())
                .flatMap(child -> child.constraints().stream()
                        .filter(it -> it.kind() == Constraint.Kind.FOREIGN_KEY
                                && name.equals(it.referenced())
                                && child.doubt(it).isEmpty()
                                && child.mayBeAbsent().isEmpty())
                        .map(it -> new ChildKey(child.name(), it)))
                .toList();
    }

    /** A foreign key of another table, or of this one. */
    record ChildKey(ObjectName child, Constraint key) {}

    /** What put all of it into doubt. */
    Optional<Doubt> doubt() {
        return table == null ? Optional.empty() : table.doubt();
    }

    /** What put a column into doubt. */
    Optional<Doubt> doubt(Name column) {
        return table == null ? Optional.empty() : table.doubtOfColumn(catalog.key(column));
    }

    /** Why the type that a column had, or gets, is not known. */
    String templated(Name column, DataType type) {
        return "what `%s`, the type of `%s.%s`, stands for is not known: a template fills it in"
                .formatted(type, name, column);
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
