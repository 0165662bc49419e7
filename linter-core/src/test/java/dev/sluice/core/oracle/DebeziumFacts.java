package dev.sluice.core.oracle;

import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * What Debezium's parse tree says of a statement that changes a schema, in the words of {@link MysqlFacts}. An action is the
 * words and names that stand in it, outside types, attributes, expressions and options.
 */
final class DebeziumFacts {

    private static final Set<String> STATEMENTS = Set.of(
            "alterTable",
            "createTable",
            "createIndex",
            "dropIndex",
            "dropTable",
            "renameTable",
            "renameTableStatement",
            "truncateTable",
            "truncateTableStatement");

    /** What is no part of an action's shape. */
    private static final Set<String> INSIDE = Set.of(
            "fieldDefinition",
            "dataType",
            "expression",
            "defaultValue",
            "defaultExpression",
            "signedLiteralOrNull",
            "exprWithParentheses",
            "fieldLength",
            "charsetName",
            "collationName",
            "indexType",
            "indexTypeClause",
            "indexOption",
            "fulltextIndexOption",
            "spatialIndexOption",
            "commonIndexOption",
            "waitNowaitClause",
            "noWriteToBinLog",
            "withValidation",
            "partitionValueItemListParen",
            "partitionValuesIn",
            "partitionDefinerAtom",
            "partitionDefinerVector",
            "partitionOption",
            "alterAlgorithmOption",
            "alterLockOption",
            "subpartitionDefinition",
            "deleteOption");

    private final DebeziumParser parser;
    private final boolean mariadb;

    private DebeziumFacts(DebeziumParser parser, Dialect dialect) {
        this.parser = parser;
        mariadb = dialect == Dialect.MARIADB;
    }

    /** The facts, or empty for a statement whose facts are not compared. */
    static Optional<List<String>> of(DebeziumParser parser, Dialect dialect) {
        DebeziumFacts facts = new DebeziumFacts(parser, dialect);
        ParseTree node = find(facts.parser, parser.statement(), STATEMENTS, 3);
        return node == null ? Optional.empty() : facts.statement(node);
    }

    private static ParseTree find(DebeziumParser parser, ParseTree node, Set<String> rules, int depth) {
        if (rules.contains(parser.rule(node))) {
            return node;
        }
        for (int i = 0; depth > 0 && i < node.getChildCount(); i++) {
            ParseTree found = find(parser, node.getChild(i), rules, depth - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Optional<List<String>> statement(ParseTree node) {
        return switch (parser.rule(node)) {
            case "alterTable" -> Optional.of(alter(node));
            case "createTable" -> Optional.of(create(node));
            case "createIndex" -> Optional.of(List.of(index("create-index", node)));
            case "dropIndex" -> Optional.of(List.of(index("drop-index", node)));
            case "dropTable" -> Optional.of(List.of(shape(node).as("drop-table")));
            case "renameTable", "renameTableStatement" ->
                Optional.of(List.of(shape(node).as("rename-table")));
            default -> Optional.of(List.of(shape(node).as("truncate")));
        };
    }

    private String index(String kind, ParseTree node) {
        Shape shape = shape(node);
        String sort = "";
        for (String word : List.of("UNIQUE", "FULLTEXT", "SPATIAL")) {
            sort += shape.words.contains(word) ? " " + word.toLowerCase(Locale.ROOT) : "";
        }
        return shape.as(kind + sort) + clauses(node);
    }

    private String clauses(ParseTree node) {
        StringBuilder clauses = new StringBuilder();
        for (String clause : List.of("ALGORITHM", "LOCK")) {
            String value = after(node, clause);
            clauses.append(value.isEmpty() ? "" : " " + clause.toLowerCase(Locale.ROOT) + "=" + value);
        }
        return clauses.toString();
    }

    /** The word after {@code WORD [=]} anywhere in a node. */
    private String after(ParseTree node, String word) {
        for (int i = 0; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            if (child instanceof TerminalNode
                    && child.getText().equalsIgnoreCase(word)
                    && i + 1 < node.getChildCount()) {
                int value = node.getChild(i + 1).getText().equals("=") ? i + 2 : i + 1;
                return node.getChild(value).getText().toUpperCase(Locale.ROOT);
            }
            String found = child instanceof TerminalNode ? "" : after(child, word);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private List<String> create(ParseTree node) {
        List<String> facts = new ArrayList<>();
        Shape head = new Shape();
        for (int i = 0; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            String rule = parser.rule(child);
            switch (rule) {
                case "createDefinitions", "tableElementList" -> elements(child, facts, "");
                case "tableName", "tableRef", "ifNotExists", "orReplace" -> head.take(child);
                case "" -> head.take(child);
                default -> {}
            }
        }
        String kind = head.words.contains("LIKE") ? "create-table like" : "create-table";
        facts.add(0, head.as(kind) + (head.words.contains("TEMPORARY") ? " temporary" : ""));
        return facts;
    }

    private void elements(ParseTree list, List<String> facts, String prefix) {
        for (int i = 0; i < list.getChildCount(); i++) {
            ParseTree child = list.getChild(i);
            if (!(child instanceof TerminalNode)) {
                facts.add(prefix + element(child));
            }
        }
    }

    private String element(ParseTree node) {
        Shape shape = shape(node);
        return shape.key().orElseGet(() -> shape.as("column"));
    }

    private List<String> alter(ParseTree node) {
        List<String> facts = new ArrayList<>();
        Shape head = new Shape();
        actions(node, head, facts);
        facts.add(0, head.as("alter-table") + (head.words.contains("IGNORE") ? " ignore" : ""));
        if (head.words.contains("ONLINE")) {
            facts.add(1, "lock ONLINE");
        }
        return facts;
    }

    private void actions(ParseTree node, Shape head, List<String> facts) {
        for (int i = 0; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            switch (parser.rule(child)) {
                case "" -> terminal(child, head, facts);
                case "tableName", "tableRef", "ifExists" -> head.take(child);
                case "waitNowaitClause" -> {}
                case "alterSpecification", "alterListItem", "alterPartition" -> action(child, facts);
                case "alterAlgorithmOption", "alterLockOption" -> facts.add(clause(child));
                case "createTableOption", "tableOption" -> facts.add("set-option");
                case "partitionClause", "partitionDefinitions" -> facts.add("partition-by");
                case "removePartitioning" -> facts.add("remove-partitioning-partition");
                case "withValidation" -> facts.add("validation");
                default -> actions(child, head, facts);
            }
        }
    }

    private static void terminal(ParseTree node, Shape head, List<String> facts) {
        String text = node.getText().toUpperCase(Locale.ROOT);
        if (text.startsWith("SECONDARY_")) {
            facts.add(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        } else {
            head.words(node);
        }
    }

    private String clause(ParseTree node) {
        String clause = node.getChild(0).getText();
        return clause.toLowerCase(Locale.ROOT) + " " + after(node, clause);
    }

    private void action(ParseTree node, List<String> facts) {
        ParseTree inner = node.getChildCount() == 1 ? node.getChild(0) : node;
        if (parser.rule(inner).equals("tableOption")) {
            facts.add("set-option");
            return;
        }
        Shape shape = shape(inner);
        String first = shape.words.isEmpty() ? "" : shape.words.get(0);
        if (first.equals("ALGORITHM") || first.equals("LOCK")) {
            facts.add(clause(inner));
        } else if (first.equals("ADD") && listed(inner)) {
            several(inner, facts, shape.words.contains("EXISTS"));
        } else if (options(inner)) {
            for (int i = 0; i < inner.getChildCount(); i++) {
                if (parser.rule(inner.getChild(i)).equals("tableOption")) {
                    facts.add("set-option");
                }
            }
        } else {
            facts.add(shape.action());
        }
    }

    private boolean options(ParseTree node) {
        return node.getChildCount() > 0 && parser.rule(node.getChild(0)).equals("tableOption");
    }

    private boolean listed(ParseTree node) {
        for (int i = 0; i < node.getChildCount(); i++) {
            if (parser.rule(node.getChild(i)).equals("tableElementList")) {
                return true;
            }
        }
        String label = node.getClass().getSimpleName();
        return label.startsWith("AlterByAddColumns") || label.startsWith("AlterByAddDefinitions");
    }

    /** {@code ADD COLUMN (a …, b …)}. */
    private void several(ParseTree node, List<String> facts, boolean guarded) {
        for (int i = 0; i < node.getChildCount(); i++) {
            ParseTree child = node.getChild(i);
            if (parser.rule(child).equals("tableElementList")) {
                elements(child, facts, "add-");
            } else if (parser.rule(child).equals("createDefinition")) {
                facts.add("add-" + element(child));
            } else if (parser.rule(child).equals("uid")) {
                facts.add("add-column " + name(child.getText()) + (guarded ? " if-exists" : ""));
            }
        }
    }

    private Shape shape(ParseTree node) {
        Shape shape = new Shape();
        shape.take(node);
        return shape;
    }

    private static String name(String text) {
        StringBuilder name = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`' && quote == 0) {
                quote = c;
            } else if (c == '`' && i + 1 < text.length() && text.charAt(i + 1) == '`') {
                name.append(c);
                i++;
            } else if (c == '`') {
                quote = 0;
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** The words and names of a node, in order. */
    private final class Shape {
        final List<String> words = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private String constraint = "";
        private String indexName = "";
        private boolean expectConstraint;
        private boolean columns;
        private boolean referenced;
        private boolean column;

        void take(ParseTree node) {
            String rule = parser.rule(node);
            switch (rule) {
                case "" -> words(node);
                case "fieldDefinition" -> column = true;
                case "identifier", "uid", "fullId", "qualifiedIdentifier", "indexRef", "columnInternalRef" ->
                    named(node);
                case "columnDefinition" -> {
                    column = true;
                    if (!mariadb) {
                        children(node);
                    }
                }
                case "place" -> children(node);
                default -> {
                    boolean expression = rule.endsWith("xpr") || rule.endsWith("Expr") || rule.startsWith("bitExpr");
                    boolean ofColumn = column && rule.equals("references");
                    if (!INSIDE.contains(rule) && !expression && !ofColumn) {
                        children(node);
                    }
                }
            }
        }

        private void children(ParseTree node) {
            for (int i = 0; i < node.getChildCount(); i++) {
                take(node.getChild(i));
            }
        }

        void words(ParseTree node) {
            String text = node.getText().toUpperCase(Locale.ROOT);
            expectConstraint = text.equals("CONSTRAINT");
            switch (text) {
                case "(" -> columns = true;
                case "REFERENCES" -> referenced = true;
                default -> {}
            }
            if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
                words.add(text);
            }
        }

        private void named(ParseTree node) {
            String name = name(node.getText());
            boolean key = !words.isEmpty()
                    && !words.get(0).equals("DROP")
                    && !words.get(0).equals("ALTER");
            if (expectConstraint && key) {
                constraint = name;
            } else if (key && keyword() && !columns && !referenced && indexName.isEmpty()) {
                indexName = name;
            } else {
                names.add(name);
            }
            expectConstraint = false;
        }

        private boolean keyword() {
            String first = words.get(0).equals("ADD") && words.size() > 1 ? words.get(1) : words.get(0);
            return switch (first) {
                case "UNIQUE", "INDEX", "KEY", "FULLTEXT", "SPATIAL", "PRIMARY", "FOREIGN", "CHECK", "CONSTRAINT" ->
                    true;
                default -> false;
            };
        }

        String as(String kind) {
            StringBuilder fact = new StringBuilder(kind);
            if (!indexName.isEmpty()) {
                fact.append(' ').append(indexName);
            }
            for (String name : names) {
                fact.append(' ').append(name);
            }
            return fact + (words.contains("EXISTS") ? " if-exists" : "");
        }

        /** A key or constraint, by its name and columns, or empty for a column. */
        Optional<String> key() {
            if (column || words.isEmpty()) {
                return Optional.empty();
            }
            String kind = "";
            for (String word : List.of("FOREIGN", "PRIMARY", "UNIQUE", "FULLTEXT", "SPATIAL", "CHECK")) {
                if (words.contains(word)) {
                    kind = word.toLowerCase(Locale.ROOT);
                    break;
                }
            }
            String name = switch (kind) {
                case "primary", "check" -> constraint;
                case "foreign" -> constraint.isEmpty() ? indexName : constraint;
                default -> indexName.isEmpty() ? constraint : indexName;
            };
            indexName = "";
            return Optional.of(as((kind.isEmpty() ? "key" : kind) + " [" + name + "]"));
        }

        String action() {
            return switch (words.get(0)) {
                case "ADD" -> add();
                case "DROP" -> drop();
                case "MODIFY" -> {
                    names.add(0, names.get(0));
                    yield as("modify-column");
                }
                case "CHANGE" -> as("modify-column");
                case "ALTER" -> alter();
                case "RENAME" -> {
                    String second = words.size() > 1 ? words.get(1) : "";
                    yield as(
                            switch (second) {
                                case "COLUMN" -> "rename-column";
                                case "INDEX", "KEY" -> "rename-index";
                                default -> "rename-table";
                            });
                }
                case "CONVERT" -> words.contains("PARTITION") ? as("convert-partition") : "convert-character-set";
                case "ORDER" -> "order-by";
                case "ENABLE", "DISABLE" -> words.get(0).toLowerCase(Locale.ROOT) + "-keys";
                case "FORCE" -> "force";
                case "WITH", "WITHOUT" -> "validation";
                case "REMOVE" -> "remove-partitioning-partition";
                case "REORGANIZE" -> "reorganize-partition";
                default -> partition(words.get(0).toLowerCase(Locale.ROOT));
            };
        }

        private String partition(String verb) {
            if (!words.contains("PARTITION")) {
                return verb + (words.contains("TABLESPACE") ? "-tablespace" : "");
            }
            return as(verb + (words.contains("TABLESPACE") ? "-tablespace" : "") + "-partition");
        }

        private String add() {
            if (words.contains("PARTITION") && !column) {
                return as("add-partition");
            }
            return key().map(key -> "add-" + key).orElseGet(() -> as("add-column"));
        }

        private String drop() {
            String second = words.size() > 1 ? words.get(1) : "";
            return as(
                    switch (second) {
                        case "PRIMARY" -> "drop-primary-key";
                        case "FOREIGN" -> "drop-foreign-key";
                        case "CHECK" -> "drop-check";
                        case "CONSTRAINT" -> "drop-constraint";
                        case "INDEX", "KEY" -> "drop-index";
                        case "PARTITION" -> "drop-partition";
                        default -> "drop-column";
                    });
        }

        private String alter() {
            String second = words.size() > 1 ? words.get(1) : "";
            return as(
                    switch (second) {
                        case "INDEX", "KEY" -> "alter-index-visibility";
                        case "CHECK", "CONSTRAINT" -> "alter-constraint";
                        default ->
                            words.contains("DROP")
                                    ? "drop-default"
                                    : words.contains("DEFAULT") ? "set-default" : "alter-column-setting";
                    });
        }
    }
}
