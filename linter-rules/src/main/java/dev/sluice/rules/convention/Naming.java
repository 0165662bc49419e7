package dev.sluice.rules.convention;

import static dev.sluice.core.finding.Category.CONVENTION;
import static dev.sluice.core.finding.Severity.WARNING;

import dev.sluice.core.ast.Statement;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.rule.GivenName;
import dev.sluice.core.rule.NamePattern;
import dev.sluice.core.rule.RuleContext;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.rule.RuleOption;
import dev.sluice.core.rule.StatementRule;
import java.util.List;
import java.util.Map;

/** Page and executed examples: {@code naming.md}. */
final class Naming implements StatementRule {

    private static final RuleOption<List<String>> STYLES = new RuleOption<>(
            "styles",
            RuleOption.Type.WORDS,
            NameStyle::list,
            List.of("snake_case"),
            "which of snake_case, camelCase, PascalCase, UPPER_CASE and kebab-case names may be in");

    private static final RuleOption<NamePattern> TABLES = pattern("tables", "tables and views");
    private static final RuleOption<NamePattern> COLUMNS = pattern("columns", "columns");
    private static final RuleOption<NamePattern> INDEXES = pattern("indexes", "indexes");
    private static final RuleOption<NamePattern> UNIQUE_INDEXES =
            pattern("unique-indexes", "unique indexes and constraints");
    private static final RuleOption<NamePattern> PRIMARY_KEYS = pattern("primary-keys", "primary keys");
    private static final RuleOption<NamePattern> FOREIGN_KEYS = pattern("foreign-keys", "foreign keys");
    private static final RuleOption<NamePattern> CHECKS = pattern("checks", "check constraints");

    private static final Map<GivenName.Kind, RuleOption<NamePattern>> PATTERNS = Map.of(
            GivenName.Kind.TABLE, TABLES,
            GivenName.Kind.VIEW, TABLES,
            GivenName.Kind.COLUMN, COLUMNS,
            GivenName.Kind.INDEX, INDEXES,
            GivenName.Kind.UNIQUE_INDEX, UNIQUE_INDEXES,
            GivenName.Kind.PRIMARY_KEY, PRIMARY_KEYS,
            GivenName.Kind.FOREIGN_KEY, FOREIGN_KEYS,
            GivenName.Kind.CHECK, CHECKS);

    private static RuleOption<NamePattern> pattern(String name, String of) {
        return RuleOption.pattern(name, "*", "what the names of %s have to match".formatted(of));
    }

    private static final RuleMeta META = RuleMeta.rule("naming", CONVENTION, WARNING)
            .with(STYLES, TABLES, COLUMNS, INDEXES, UNIQUE_INDEXES, PRIMARY_KEYS, FOREIGN_KEYS, CHECKS);

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(Statement statement, StatementEffect effect, RuleContext ctx) {
        for (GivenName given : GivenName.of(statement)) {
            RuleOption<NamePattern> option = PATTERNS.get(given.kind());
            String name = given.name().value();
            List<String> styles = ctx.option(STYLES);
            NamePattern pattern = option == null ? new NamePattern("*") : ctx.option(option);
            boolean styled = styles.isEmpty()
                    || styles.stream().anyMatch(it -> NameStyle.of(it).fits(name));
            if (!given.name().unknown() && !(styled && pattern.matches(name))) {
                String kind = given.kind().inWords();
                ctx.report(
                                given.name().span(),
                                styled
                                        ? "the %s `%s` does not match `%s`".formatted(kind, name, pattern)
                                        : "the %s `%s` is not in %s".formatted(kind, name, String.join(" or ", styles)))
                        .instead(ctx.recipes().conventions().rename(kind, styles, pattern.glob()));
            }
        }
    }
}
