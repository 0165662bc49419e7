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
        DebeziumShape shape = shape(node);
        String sort = "";
        for (String word : List.of("UNIQUE", "FULLTEXT", "SPATIAL")) {
            sort += shape.says(word) ? " " + word.toLowerCase(Locale.ROOT) : "";
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
        DebeziumShape head = new DebeziumShape(parser, mariadb);
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
        String kind = head.says("LIKE") ? "create-table like" : "create-table";
        facts.add(0, head.as(kind) + (head.says("TEMPORARY") ? " temporary" : ""));
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
        DebeziumShape shape = shape(node);
        return shape.key().orElseGet(() -> shape.as("column"));
    }

    private List<String> alter(ParseTree node) {
        List<String> facts = new ArrayList<>();
        DebeziumShape head = new DebeziumShape(parser, mariadb);
        actions(node, head, facts);
        facts.add(0, head.as("alter-table") + (head.says("IGNORE") ? " ignore" : ""));
        if (head.says("ONLINE")) {
            facts.add(1, "lock ONLINE");
        }
        return facts;
    }

    private void actions(ParseTree node, DebeziumShape head, List<String> facts) {
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

    private static void terminal(ParseTree node, DebeziumShape head, List<String> facts) {
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
        DebeziumShape shape = shape(inner);
        String first = shape.first();
        if (first.equals("ALGORITHM") || first.equals("LOCK")) {
            facts.add(clause(inner));
        } else if (first.equals("ADD") && listed(inner)) {
            several(inner, facts, shape.says("EXISTS"));
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
                facts.add("add-column " + DebeziumShape.name(child.getText()) + (guarded ? " if-exists" : ""));
            }
        }
    }

    private DebeziumShape shape(ParseTree node) {
        DebeziumShape shape = new DebeziumShape(parser, mariadb);
        shape.take(node);
        return shape;
    }
}
