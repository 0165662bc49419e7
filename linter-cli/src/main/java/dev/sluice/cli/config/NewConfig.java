package dev.sluice.cli.config;

import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.TreesReport;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a first config, for the trees that were found. */
public final class NewConfig {

    private static final String HEAD = """
            # The config of Sluice. `sluice config show` prints the values in force, docs/config.md has every key.

            # The mildest finding that fails the gate: error, warning, note or never.
            fail-on = "error"

            # How loud a rule or a category is: error, warning, note or off.
            # [rules]
            # drop-column = "warning"
            """;

    private NewConfig() {}

    /** The text, which is a config. */
    public static String text(List<TreesReport.Found> trees) {
        return HEAD + trees.stream().map(NewConfig::tree).collect(Collectors.joining());
    }

    private static String tree(TreesReport.Found found) {
        LintReport.Tree tree = found.tree();
        return """

                [[tree]]
                path = %s
                dialect = "%s"
                layout = "%s"
                # The version of the server. While it is not said, %s is taken.
                # target-version = "%s"
                # The last migration that every database has: it and those before it are read and not judged.
                # applied = %s
                """.formatted(
                        quoted(tree.root().isEmpty() ? "." : tree.root()),
                        tree.dialect(),
                        tree.layout(),
                        tree.targetVersion(),
                        tree.targetVersion(),
                        quoted(found.last()));
    }

    /** A TOML string. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
