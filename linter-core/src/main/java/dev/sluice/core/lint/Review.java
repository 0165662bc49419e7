package dev.sluice.core.lint;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.ast.Nested.Executed;
import dev.sluice.core.ast.Statement;
import dev.sluice.core.catalog.State;
import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EngineModel;
import dev.sluice.core.engine.HeldLock;
import dev.sluice.core.engine.KeyTypes;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.finding.Severity;
import dev.sluice.core.recipe.Recipes;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.RuleMeta;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is found in one migration while its statements are run. */
final class Review implements Observer {

    private final SourceFile file;
    private final EngineModel model;
    private final RuleRunner rules;
    private final Recipes recipes;
    private final Places places;
    /** Said of each finding in what may not run, {@code ""} for the usual. */
    private final String remark;

    private final Supplier<Stream<Statement>> beyond;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Statement> earlier = new ArrayList<>();
    /** Those that run, where a rule asks for more than one at a time. */
    private final List<JudgedStatement> judged = new ArrayList<>(0);
    /** Rule and place of what was said of the statement that is being judged. */
    private final Set<String> said = new HashSet<>();

    private boolean another;
    private final HeldLocks locks = new HeldLocks();
    /** What is to be said of bodies that do not run now, by the statement that stores them. */
    private final Map<Span, Review> stored = new HashMap<>();

    /** @param beyond the statements of the migrations that follow in the same change set */
    Review(
            SourceFile file,
            EngineModel model,
            RuleRunner rules,
            Recipes recipes,
            Places places,
            String remark,
            Supplier<Stream<Statement>> beyond) {
        this.file = file;
        this.model = model;
        this.rules = rules;
        this.recipes = recipes;
        this.places = places;
        this.remark = remark;
        this.beyond = beyond;
    }

    RuleRunner rules() {
        return rules;
    }

    Recipes recipes() {
        return recipes;
    }

    KeyTypes keyTypes() {
        return model.keyTypes();
    }

    SourceFile file() {
        return file;
    }

    /** Judges a statement in the state that it meets. */
    @Override
    public void observe(Occurrence occurrence) {
        Statement statement = occurrence.statement();
        Executed executed = occurrence.executed();
        State before = occurrence.before();
        StatementEffect alone = model.effect(statement, before);
        boolean held = !alone.commitsImplicitly() && occurrence.sharesTransaction();
        StatementEffect effect = held ? alone.heldToTransactionEnd() : alone;
        for (Draft draft : rules.run(new RuleRunner.Situation(
                statement,
                occurrence.origin().span(),
                executed,
                Collections.unmodifiableList(earlier),
                occurrence.later(),
                beyond,
                effect,
                before,
                locks,
                recipes,
                file))) {
            remark(draft, executed);
            boolean first = said.add(draft.rule().id() + ' ' + draft.span().start());
            if (first || !another) {
                drafts.add(draft);
            }
        }
        List<HeldLock> blocking = locks.whileWorking(alone, before);
        List<HeldLock> taken = locks.take(statement, alone, before, occurrence.origin());
        earlier.add(statement);
        if (rules.judgesSeveral() && executed != Executed.NO) {
            judged.add(new JudgedStatement(statement, occurrence.origin(), executed, before, effect, blocking, taken));
        }
    }

    private void remark(Draft draft, Executed executed) {
        if (executed == Executed.MAYBE) {
            draft.note(
                    remark.isEmpty()
                            ? "it may run: it stands in a branch, a loop, or a block that handles errors"
                            : remark);
        } else if (executed == Executed.NO) {
            draft.note(remark);
            draft.atMost(Severity.NOTE);
        }
    }

    /** The statements that run, in their order, where a rule asks for more than one at a time. */
    List<JudgedStatement> judged() {
        return judged;
    }

    /** The beginning of a finding of a rule that judges more than one statement. */
    Draft draft(RuleMeta meta, JudgedStatement at, Span cause, String message, @Nullable ActionEffect action) {
        Draft draft = new Draft(
                meta,
                new Draft.Place(
                        file.path(), cause, at.span(), at.before().transaction().number()),
                message,
                action,
                at.catalog().gap().orElse(null),
                rules.active());
        remark(draft, at.executed());
        return draft;
    }

    /** The beginning of a finding about all of the file. */
    Draft draftOfFile(RuleMeta meta, String message) {
        return new Draft(meta, Draft.Place.ofFile(file.path()), message, null, null, rules.active());
    }

    /** One more finding. */
    void add(Draft draft) {
        drafts.add(draft);
    }

    @Override
    public void nextStatement() {
        said.clear();
        another = false;
    }

    /** What both ways do is said once. */
    @Override
    public void anotherWay() {
        another = true;
    }

    @Override
    public Review aside(Statement storing) {
        Review review = new Review(
                file,
                model,
                rules.independentOfSchema(),
                recipes,
                places,
                "it does not run when the migration is applied, but " + occasion(storing),
                Stream::empty);
        stored.put(storing.span(), review);
        return review;
    }

    private static String occasion(Statement storing) {
        if (storing instanceof CreateRoutine routine) {
            return "when `%s` is called".formatted(routine.routine());
        }
        return storing instanceof CreateTrigger ? "when the trigger fires" : "when the event is due";
    }

    @Override
    public void runsNow(Span storing) {
        stored.remove(storing);
    }

    /** The findings, one for each cause, in the order of their places. */
    List<Finding> findings(Fingerprints fingerprints, Dialect dialect) {
        List<Draft> all = new ArrayList<>(rules.causes().settle(drafts));
        stored.values().forEach(review -> all.addAll(rules.causes().settle(review.drafts)));
        all.removeIf(Draft::silent);
        all.sort(Comparator.comparing(Draft::span));
        return all.stream()
                .map(draft -> draft.finish(content(draft, fingerprints, dialect), places::of))
                .toList();
    }

    private String content(Draft draft, Fingerprints fingerprints, Dialect dialect) {
        String rule = draft.rule().id();
        return draft.isOfMigration()
                ? Fingerprints.ofFile(rule)
                : fingerprints.of(rule, file, draft.statement(), draft.span(), dialect);
    }
}
