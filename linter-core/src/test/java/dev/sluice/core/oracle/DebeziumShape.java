package dev.sluice.core.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;

/** The words and names of a node of Debezium's parse tree, in order. */
final class DebeziumShape {

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
    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String constraint = "";
    private String indexName = "";
    private boolean expectConstraint;
    private boolean columns;
    private boolean referenced;
    private boolean column;

    DebeziumShape(DebeziumParser parser, boolean mariadb) {
        this.parser = parser;
        this.mariadb = mariadb;
    }

    boolean says(String word) {
        return words.contains(word);
    }

    /** The first word, or {@code ""}. */
    String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    void take(ParseTree node) {
        String rule = parser.rule(node);
        switch (rule) {
            case "" -> words(node);
            case "fieldDefinition" -> column = true;
            case "identifier", "uid", "fullId", "qualifiedIdentifier", "indexRef", "columnInternalRef" -> named(node);
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
            case "UNIQUE", "INDEX", "KEY", "FULLTEXT", "SPATIAL", "PRIMARY", "FOREIGN", "CHECK", "CONSTRAINT" -> true;
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

    static String name(String text) {
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
}
