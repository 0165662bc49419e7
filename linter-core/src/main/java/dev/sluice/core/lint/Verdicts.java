package dev.sluice.core.lint;

import dev.sluice.core.ast.TransactionControl;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.State;
import dev.sluice.core.catalog.Transaction;
import dev.sluice.core.finding.Category;
import dev.sluice.core.finding.Finding;
import dev.sluice.core.rule.ChangeSetRule;
import dev.sluice.core.rule.JudgedChangeSet;
import dev.sluice.core.rule.JudgedMigration;
import dev.sluice.core.rule.JudgedStatement;
import dev.sluice.core.rule.JudgedTransaction;
import dev.sluice.core.rule.JudgedTransaction.Ending;
import dev.sluice.core.rule.MigrationRule;
import dev.sluice.core.rule.Rule;
import dev.sluice.core.rule.SettingInForce;
import dev.sluice.core.rule.TransactionRule;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.SourceFile;
import dev.sluice.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The migrations of one change set, kept until the last of it has been replayed; then whoever judges several is asked. */
final class Verdicts {

    private final List<Judged> judged = new ArrayList<>();
    private final Map<Integer, Review> reviews = new HashMap<>();

    private record Judged(JudgedMigration migration, Review review) {

        Judged withDown(String path, Span section, Catalog schema) {
            return new Judged(
                    new JudgedMigration(
                            migration.entry(),
                            migration.statements(),
                            migration.transactions(),
                            migration.before(),
                            migration.after(),
                            migration.left(),
                            new JudgedMigration.Reverted(path, section, schema)),
                    review);
        }
    }

    /** A migration that was replayed. */
    void add(JudgedMigration.Entry entry, Review review, State before, State after, Map<String, SettingInForce> left) {
        List<JudgedStatement> statements = review.judged();
        judged.add(new Judged(
                new JudgedMigration(entry, statements, transactions(statements), before, after, left, null), review));
        reviews.put(entry.ordinal(), review);
    }

    /** What the down of a migration leaves, if that is one of these. */
    void reverted(int up, String path, Span section, Catalog schema) {
        judged.replaceAll(it -> it.migration().entry().ordinal() == up ? it.withDown(path, section, schema) : it);
    }

    /**
     * Asks the rules that judge several statements, and gives what was found, in the order replayed.
     *
     * @param sources gets the texts of the files with findings, by path
     */
    List<Finding> settle(Map<String, SourceFile> sources, Fingerprints fingerprints, Dialect dialect) {
        List<Finding> findings = new ArrayList<>();
        judged.forEach(this::judge);
        judgeTogether();
        for (Judged it : judged) {
            List<Finding> found = it.review().findings(fingerprints, dialect);
            if (!found.isEmpty()) {
                findings.addAll(found);
                sources.put(it.review().file().path(), it.review().file());
            }
        }
        judged.clear();
        reviews.clear();
        return findings;
    }

    private void judge(Judged it) {
        RuleRunner rules = it.review().rules();
        for (TransactionRule rule : rules.transactionRules()) {
            for (JudgedTransaction transaction : it.migration().transactions()) {
                Span place = transaction.statements().get(0).span();
                guarded(rule, it.review(), place, ctx -> rule.check(transaction, ctx));
            }
        }
        for (MigrationRule rule : rules.migrationRules()) {
            // Whether a down can be taken back in turn, nobody asks.
            if (it.migration().entry().up() || rule.meta().category() != Category.REVERSIBILITY) {
                guarded(rule, it.review(), it.migration().entry().section(), ctx -> rule.check(it.migration(), ctx));
            }
        }
    }

    private void judgeTogether() {
        List<Judged> ups =
                judged.stream().filter(it -> it.migration().entry().up()).toList();
        if (ups.isEmpty()) {
            return;
        }
        Judged last = ups.get(ups.size() - 1);
        JudgedChangeSet changeSet =
                new JudgedChangeSet(ups.stream().map(Judged::migration).toList());
        Set<ChangeSetRule> rules = new LinkedHashSet<>();
        ups.forEach(it -> rules.addAll(it.review().rules().changeSetRules()));
        for (ChangeSetRule rule : rules) {
            guarded(rule, last.review(), last.migration().entry().section(), ctx -> rule.check(changeSet, ctx));
        }
    }

    /** Runs a rule and keeps what it found. */
    private void guarded(Rule rule, Review review, Span place, Check check) {
        SeveralContext ctx = new SeveralContext(rule, review.rules(), this::review, new ArrayList<>(0));
        if (review.rules().guarded(rule, review.file(), place, () -> check.run(ctx))) {
            // Of several files one may be judged by fewer rules than the others.
            ctx.found().stream()
                    .filter(it -> it.review().rules().active().rules().contains(rule))
                    .forEach(it -> it.review().add(it.draft()));
        }
    }

    private Review review(int ordinal) {
        Review review = reviews.get(ordinal);
        if (review == null) {
            throw new IllegalArgumentException("not a migration of this change set: " + ordinal);
        }
        return review;
    }

    private interface Check {
        void run(SeveralContext ctx);
    }

    /** The statements by the transaction that they share. */
    private static List<JudgedTransaction> transactions(List<JudgedStatement> statements) {
        List<JudgedTransaction> transactions = new ArrayList<>(1);
        int from = 0;
        while (from < statements.size()) {
            Transaction first = statements.get(from).before().transaction();
            int to = from + 1;
            while (to < statements.size()
                    && statements.get(to).before().transaction().number() == first.number()) {
                to++;
            }
            if (first.open()) {
                transactions.add(transaction(statements.subList(from, to)));
            }
            from = to;
        }
        return transactions;
    }

    private static JudgedTransaction transaction(List<JudgedStatement> statements) {
        Transaction transaction = statements.get(0).before().transaction();
        for (JudgedStatement it : statements) {
            // BEGIN in a string of statements makes its transaction an explicit one.
            if (it.before().transaction().kind() == Transaction.Kind.EXPLICIT) {
                transaction = it.before().transaction();
            }
        }
        return new JudgedTransaction(transaction, statements, ending(statements.get(statements.size() - 1)));
    }

    private static Ending ending(JudgedStatement last) {
        if (last.statement() instanceof TransactionControl control) {
            return switch (control.verb()) {
                case COMMIT, PREPARE_TRANSACTION -> Ending.COMMIT;
                case ROLLBACK -> Ending.ROLLBACK;
                case BEGIN -> last.before().dialect().mysqlFamily() ? Ending.IMPLICIT_COMMIT : Ending.END;
                default -> Ending.END;
            };
        }
        return last.effect().commitsImplicitly() ? Ending.IMPLICIT_COMMIT : Ending.END;
    }
}
