package dev.sluice.report.locks;

import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Provenance;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.Timeouts;
import dev.sluice.core.lint.LintReport;
import dev.sluice.core.lint.LocksReport;
import dev.sluice.core.lint.LocksReport.Migration;
import dev.sluice.core.lint.LocksReport.Step;
import dev.sluice.report.term.Display;
import dev.sluice.report.term.Style;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** For people: a picture of time for each migration, from top to bottom, and what it means in one sentence. */
final class TextLocks implements LocksRenderer {

    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;

    private final Style style;
    private final int width;

    TextLocks(Style style) {
        this.style = style;
        this.width = Math.clamp(style.width(), NARROWEST, WIDEST);
    }

    @Override
    public void render(LocksReport report, Appendable out) throws IOException {
        String blank = "";
        for (LocksReport.Tree tree : report.trees()) {
            out.append(blank);
            blank = "\n";
            Sources sources = Sources.of(tree);
            List<Summary> summaries =
                    tree.migrations().stream().map(Summary::of).toList();
            for (String line : Display.wrap(Display.line(heading(tree, sources)), width)) {
                out.append(style.bold(line)).append('\n');
            }
            for (String line : Digest.lines(tree.migrations(), summaries, style, width)) {
                out.append(line).append('\n');
            }
            for (int i = 0; i < summaries.size(); i++) {
                out.append('\n');
                migration(tree.migrations().get(i), summaries.get(i), sources.mixed(), out);
            }
            for (String line : Display.wrap(Display.line(legend(tree, sources)), width)) {
                out.append('\n').append(style.faint(line));
            }
            out.append('\n');
        }
    }

    private static String legend(LocksReport.Tree tree, Sources sources) {
        boolean brackets = tree.migrations().stream()
                .flatMap(it -> it.steps().stream())
                .anyMatch(it -> it.transaction().open());
        return ((brackets ? "┐┘ one transaction, which keeps its locks to COMMIT; " : "")
                        + "← who waits while a statement works; → what the migration comes to; ? what is not known. A lock waits for the"
                        + " transactions that use its table, and whoever comes later waits behind it; %s limits how long. %s")
                .formatted(settings(tree), sources.sentence());
    }

    private static String settings(LocksReport.Tree tree) {
        return tree.migrations().stream()
                .map(it -> Timeouts.lockSetting(it.dialect()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String heading(LocksReport.Tree tree, Sources sources) {
        LintReport.Tree read = tree.tree();
        return "%s · %s %s%s · %s · %s"
                .formatted(
                        read.root().isEmpty() ? "." : read.root(),
                        read.dialectTitle(),
                        read.targetVersion(),
                        sources.documentedOnly() ? " (as documented, not measured)" : "",
                        read.layout(),
                        Words.plural(tree.migrations().size(), "migration"));
    }

    private void migration(Migration migration, Summary summary, boolean marked, Appendable out) throws IOException {
        String title = Display.line(migration.title());
        String transactions = transactions(migration);
        boolean fits = Display.width(title, 0) + 3 + transactions.length() <= width;
        out.append(style.bold(title))
                .append(fits ? " · " : "\n  ")
                .append(transactions)
                .append('\n');
        for (String line : new Timeline(migration, marked, style, width).lines()) {
            out.append(line).append('\n');
        }
        String mark = "  → ";
        for (String line : Display.wrap(Display.line(summary.sentence()), width - mark.length())) {
            out.append(style.bold(mark))
                    .append(Tones.of(summary.waiting()).paint(style, line))
                    .append('\n');
            mark = "    ";
        }
    }

    private static String transactions(Migration migration) {
        String how = switch (migration.kind()) {
            case RUNNER, ONE_STRING -> "one transaction (%s)".formatted(migration.runner());
            case AUTOCOMMIT, EXPLICIT, BODY -> "each statement by itself";
        };
        boolean begins =
                migration.steps().stream().anyMatch(it -> it.transaction().kind() == Transaction.Kind.EXPLICIT);
        boolean commits = migration.steps().stream()
                .anyMatch(it -> it.effect().commitsImplicitly() && !(it.statement() instanceof TransactionControl));
        String but = begins
                ? ", but for BEGIN"
                : commits && !how.startsWith("each") ? ", but each DDL statement commits" : "";
        return how + but + (migration.conditional() ? " · may be passed over" : "");
    }

    /** Where the reasons of a tree come from. */
    private record Sources(Set<String> servers, boolean documented) {

        static Sources of(LocksReport.Tree tree) {
            Set<String> servers = new TreeSet<>();
            boolean documented = false;
            for (Migration migration : tree.migrations()) {
                for (Step step : migration.steps()) {
                    for (ActionEffect action : step.effect().actions()) {
                        Provenance from = action.locks().isEmpty()
                                ? null
                                : action.reason().map(Reason::provenance).orElse(null);
                        if (from != null && from.measured()) {
                            servers.add(from.source());
                        }
                        documented |= from != null && !from.measured();
                    }
                }
            }
            return new Sources(servers, documented);
        }

        /** Whether each claim has to say which it is. */
        boolean mixed() {
            return documented && !servers.isEmpty();
        }

        boolean documentedOnly() {
            return documented && servers.isEmpty();
        }

        /** As one sentence; {@code ""} where nothing was claimed. */
        String sentence() {
            if (servers.isEmpty()) {
                return documented
                        ? "What is said of locks is documented only; no server of this version was measured."
                        : "";
            }
            String measured = "What is said of locks was measured on " + Words.list(List.copyOf(servers));
            return documented ? measured + "; what is marked * is documented only." : measured + ".";
        }
    }
}
