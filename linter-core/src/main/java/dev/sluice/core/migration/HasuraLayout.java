package dev.sluice.core.migration;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.migration.Migration.Direction;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrations/<database>/<version>_<text>/up.sql} and {@code down.sql}, as Hasura's command line runs them. */
final class HasuraLayout extends ToolLayout {

    private static final String UP = "up.sql";
    private static final String DOWN = "down.sql";
    private static final String NO_TRANSACTION = "-- hasura:no-transaction";

    /** Milliseconds since 1970, which the tool makes its versions of; Diesel's have 14 digits. */
    private static final int MILLISECONDS = 13;

    HasuraLayout() {
        super("hasura", "Hasura");
    }

    @Override
    @Nullable
    Folder markedRoot(Folder folder) {
        Folder root = isNamed(folder) ? folder.parent() : null;
        return root != null && inProject(root) ? root : null;
    }

    @Override
    @Nullable
    Folder namedRoot(Folder folder) {
        return isNamed(folder) && Versions.digits(folder.name()) == MILLISECONDS ? folder.parent() : null;
    }

    @Override
    Folder forcedRoot(Folder folder) {
        Folder root = isNamed(folder) ? folder.parent() : null;
        return root == null ? folder : root;
    }

    private static boolean isNamed(Folder folder) {
        return (folder.has(UP) || folder.has(DOWN)) && !version(folder.name()).isEmpty();
    }

    private static String version(String folder) {
        int digits = Versions.digits(folder);
        return digits > 0 && folder.startsWith("_", digits) ? Versions.withoutZeros(folder.substring(0, digits)) : "";
    }

    /** Since configuration 3 each database has a folder of its own in {@code migrations}. */
    private static boolean inProject(Folder root) {
        Folder above = root.parent();
        if (above == null) {
            return false;
        }
        Folder project = root.name().equals("migrations") ? above : above.parent();
        return project != null
                && (root.name().equals("migrations") || above.name().equals("migrations"))
                && isProject(project);
    }

    private static boolean isProject(Folder folder) {
        SourceFile config = folder.text("config.yaml");
        return folder.name().equals("hasura")
                || (config != null && hasKey(config.text(), "metadata_directory:"))
                || (folder.directories().contains("metadata")
                        && folder.child("metadata").has("version.yaml"));
    }

    private static boolean hasKey(String yaml, String key) {
        Lines lines = new Lines(yaml);
        while (lines.advance()) {
            if (lines.startsWith(key)) {
                return true;
            }
        }
        return false;
    }

    @Override
    List<Step> steps(Folder root) {
        List<Step> steps = new ArrayList<>();
        for (String name : root.directories()) {
            Folder folder = root.child(name);
            String version = version(name);
            for (String file : version.isEmpty() ? List.<String>of() : folder.files()) {
                Step step = step(folder.at(file), file, version);
                if (step != null) {
                    steps.add(step.titled(name));
                }
            }
        }
        return steps;
    }

    /** {@code up.yaml} holds metadata, which may hold {@code run_sql}. */
    private static @Nullable Step step(String path, String file, String version) {
        return switch (file) {
            case UP -> Step.up(path, version);
            case DOWN -> Step.down(path, version);
            case "up.yaml" -> Step.up(path, version).leftOut("YAML");
            default -> null;
        };
    }

    @Override
    Comparator<Step> order() {
        return Comparator.comparing(Step::version, Versions::numeric);
    }

    /** The whole of the first line, without blanks around it. */
    @Override
    boolean outsideTransaction(Step step, SourceFile file, Folders folders) {
        Lines lines = new Lines(file.text());
        return lines.advance() && lines.after("").equals(NO_TRANSACTION);
    }

    @Override
    public String outside() {
        return "in a migration of its own with `" + NO_TRANSACTION + "` as the first line";
    }

    @Override
    public TransactionPlan transactions(Migration migration, List<Statement> statements, Dialect dialect) {
        String file = migration.direction() == Direction.UP ? UP : DOWN;
        return migration.noTransaction()
                ? Plans.AUTOCOMMIT
                : Plans.runner("make `" + NO_TRANSACTION + "` the first line of the " + file);
    }
}
