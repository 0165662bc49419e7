package dev.sluice.core.lint;

import dev.sluice.core.catalog.Doubt;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Origin;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.RowsAtRisk;
import dev.sluice.core.engine.Standing;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Label;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.rule.FindingBuilder;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A finding while its rule adds to it, and until it is known whether another finding of the same cause wins. */
final class Draft implements FindingBuilder {

    private static final Set<Category> QUIET_ON_NEW =
            Set.of(Category.LOCKING, Category.DATA_LOSS, Category.COMPATIBILITY, Category.DATA_DEPENDENT);

    private final RuleMeta rule;
    private final Place place;
    private final String message;
    private final @Nullable ActionEffect effect;
    private final @Nullable Doubt gap;
    private final ActiveRules policy;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> prechecks = new LinkedHashSet<>();
    private final List<Label> labels = new ArrayList<>(1);
    private Severity severity;
    private Severity worst = Severity.ERROR;
    private boolean certain;
    private boolean ofMigration;
    private @Nullable String help;
    private @Nullable ObjectName object;

    /**
     * Where a finding sits.
     *
     * @param statement the span of the statement that it is about
     * @param transaction the number of that statement's transaction in its file; 0 for none
     */
    record Place(String file, Span span, Span statement, int transaction) {

        private static final Span NOWHERE = new Span(0, 0);

        static Place ofFile(String path) {
            return new Place(path, NOWHERE, NOWHERE, 0);
        }
    }

    /** @param gap why the history before it is not complete, or null */
    Draft(
            RuleMeta rule,
            Place place,
            String message,
            @Nullable ActionEffect effect,
            @Nullable Doubt gap,
            ActiveRules policy) {
        this.rule = rule;
        this.place = place;
        this.message = message;
        this.effect = effect;
        this.gap = gap;
        this.policy = policy;
        this.severity = rule.severity();
        if (effect != null) {
            effect.rowsAtRisk()
                    .map(RowsAtRisk::precheck)
                    .filter(query -> !query.isEmpty())
                    .ifPresent(prechecks::add);
        }
    }

    RuleMeta rule() {
        return rule;
    }

    String file() {
        return place.file();
    }

    Span span() {
        return place.span();
    }

    Span statement() {
        return place.statement();
    }

    int transaction() {
        return place.transaction();
    }

    Severity severity() {
        return Severity.after(graded());
    }

    /** Whether it is left out: it is a step milder than a note. */
    boolean silent() {
        return graded() >= ActiveRules.SILENT;
    }

    /** How many steps milder than the worst, {@link ActiveRules#SILENT} at the most. */
    private int graded() {
        int level = isMissing() && severity == Severity.ERROR ? Severity.WARNING.steps() : severity.steps();
        int milder = perhapsNew() ? level + 1 : level;
        return Math.max(policy.graded(rule, milder, effect), worst.steps());
    }

    /** Whether it would not be said of a new table, and the table may be one. */
    private boolean perhapsNew() {
        return effect != null && effect.standing() == Standing.PERHAPS_NEW && QUIET_ON_NEW.contains(rule.category());
    }

    /** Whatever the rule says, no worse than this. */
    void atMost(Severity bound) {
        worst = bound;
    }

    @Override
    public FindingBuilder because(Optional<Reason> reason) {
        reason.ifPresent(it -> notes.add(it.toString()));
        return this;
    }

    @Override
    public FindingBuilder note(String note) {
        notes.add(note);
        return this;
    }

    @Override
    public FindingBuilder instead(String sentence) {
        help = sentence.isEmpty() ? null : sentence;
        return this;
    }

    @Override
    public FindingBuilder label(Origin origin, String text) {
        labels.add(new Label(origin.file(), origin.span(), text));
        return this;
    }

    @Override
    public FindingBuilder label(Span where, String text) {
        labels.add(new Label(place.file(), where, text));
        return this;
    }

    @Override
    public FindingBuilder certain() {
        certain = true;
        return this;
    }

    @Override
    public FindingBuilder ofMigration() {
        ofMigration = true;
        return this;
    }

    /** Whether it is about the migration, whatever statement it sits on. */
    boolean isOfMigration() {
        return ofMigration;
    }

    @Override
    public FindingBuilder about(ObjectName it) {
        object = it;
        return this;
    }

    @Override
    public FindingBuilder precheck(String query) {
        prechecks.add(query);
        return this;
    }

    @Override
    public FindingBuilder severity(Severity other) {
        severity = other;
        return this;
    }

    /** Takes over what the loser of the same cause knows beside its message. */
    void absorb(Draft loser) {
        notes.addAll(loser.notes);
        prechecks.addAll(loser.prechecks);
    }

    Finding finish(String content, Function<Origin, String> places) {
        List<String> all = new ArrayList<>(notes);
        if (effect != null && isMissing()) {
            all.add(Unsure.missing(effect, places));
        }
        if (effect != null && perhapsNew()) {
            all.add(Unsure.newness(effect, gap, places));
        }
        return new Finding(
                rule.id(),
                rule.category(),
                severity(),
                place.file(),
                place.span(),
                message,
                all,
                help,
                objectInWords(),
                labels,
                effect,
                List.copyOf(prechecks),
                content);
    }

    private @Nullable String objectInWords() {
        if (object != null) {
            return object.toString();
        }
        return effect == null ? null : effect.relation().map(Object::toString).orElse(null);
    }

    private boolean isMissing() {
        return effect != null && !certain && effect.missing().isPresent();
    }
}
