package dev.sluice.rules.history;

import static dev.sluice.core.finding.Category.HISTORY;
import static dev.sluice.core.finding.Severity.NOTE;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.rule.ProjectContext;
import dev.sluice.core.rule.ProjectFacts;
import dev.sluice.core.rule.ProjectRule;
import dev.sluice.core.rule.RuleMeta;
import java.util.Set;
import java.util.stream.Collectors;

/** Page and executed examples: {@code misnamed-migration.md}. */
final class MisnamedMigration implements ProjectRule {

    private static final RuleMeta META = RuleMeta.rule("misnamed-migration", HISTORY, WARNING);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(ProjectFacts facts, ProjectContext ctx) {
        Set<String> before = facts.base() == null
                ? Set.of()
                : facts.base().misnamed().stream()
                        .map(ProjectFacts.Unreadable::path)
                        .collect(Collectors.toSet());
        String example = facts.ups()
                .reduce((one, other) -> other)
                .map(it -> " as `%s` is".formatted(it.title()))
                .orElse("");
        for (ProjectFacts.Unreadable file : facts.misnamed()) {
            if (!before.contains(file.path())) {
                ctx.reportFile(file.path(), "this file is never run: " + file.reason())
                        .severity(isNumbered(file.path()) ? WARNING : NOTE)
                        .instead("name and register it%s if it is a migration; if it is none, move it elsewhere"
                                .formatted(example));
            }
        }
    }

    /** A number, also behind one letter: what is not numbered may be there for other reasons. */
    private static boolean isNumbered(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int at = !name.isEmpty() && Character.isLetter(name.charAt(0)) ? 1 : 0;
        return at < name.length() && Character.isDigit(name.charAt(at));
    }
}
