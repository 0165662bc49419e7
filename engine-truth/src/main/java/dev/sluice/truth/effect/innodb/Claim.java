package dev.sluice.truth.effect.innodb;

import dev.sluice.core.ast.TableMaintenance;
import dev.sluice.core.engine.NotKnown;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.RelationLock;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.Work;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the model says of the statement of one case, in the words of the record. */
final class Claim {

    /** Errors about the rows that are there, whichever they are. */
    private static final Set<String> OF_ROWS =
            Set.of("1062", "1138", "1264", "1265", "1292", "1366", "1406", "1452", "1526", "1737", "3819", "4025");

    private final Asked asked;
    private final Function<String, StatementEffect> model;
    private final StatementEffect effect;
    private final StatementEffect notStrict;
    private final List<Rung> ladder;
    private final List<String> wrong = new ArrayList<>();

    Claim(Asked asked, Function<String, StatementEffect> model, StatementEffect notStrict, List<Rung> ladder) {
        this.asked = asked;
        this.model = model;
        this.notStrict = notStrict;
        this.ladder = ladder;
        effect = model.apply(asked.sql());
    }

    /** What the model says beside what a server did. */
    Verdict judge(Answer recorded) {
        List<String> notKnown = effect.actions().stream()
                .flatMap(it -> it.notKnown().stream())
                .filter(it -> it.of() == NotKnown.Of.REFUSAL)
                .map(NotKnown::fact)
                .distinct()
                .toList();
        boolean refused = !recorded.get("plain").equals("ok");
        return refused && effect.refusal() == null && !notKnown.isEmpty()
                ? new Verdict(List.of(), notKnown)
                : Verdict.of(wrong(recorded));
    }

    private List<String> wrong(Answer recorded) {
        String plain = recorded.get("plain");
        boolean refused = effect.refusal() != null;
        if (plain.equals("ok")) {
            if (effect.refusal() != null) {
                wrong.add("it is carried out, not refused: " + effect.refusal().reason());
                return wrong;
            }
            carriedOut(recorded);
        } else if (!refused && !(OF_ROWS.contains(plain) && fails(effect))) {
            wrong.add("it is refused with error " + plain);
        }
        onBadRows("on bad rows", effect, recorded.get("bad_rows"));
        onBadRows("on bad rows without strict mode", notStrict, recorded.get("bad_rows_not_strict"));
        return wrong;
    }

    private void compare(String what, String claimed, String recorded) {
        if (!claimed.equals(recorded)) {
            wrong.add("%s [%s] instead of [%s]".formatted(what, claimed, recorded));
        }
    }

    private void carriedOut(Answer recorded) {
        compare("commits", effect.commitsImplicitly() ? "y" : "n", recorded.get("commits"));
        if (!recorded.get("work").isEmpty()) {
            compare("work", work(recorded.get("work"), recorded.get("algorithm")), recorded.get("work"));
        }
        if (!recorded.get("algorithm").isEmpty()) {
            compare("how", how(), recorded.get("algorithm") + " " + recorded.get("lock"));
            clause(Rung.INSTANT, recorded.get("instant"));
            clause(Rung.INPLACE, recorded.get("inplace"));
        }
        locks(recorded);
    }

    private void clause(Rung rung, String recorded) {
        boolean refused = model.apply(asked.with(rung)).refusal() != null;
        if (refused == recorded.equals("ok")) {
            wrong.add("%s: %s instead of %s".formatted(rung.clauses(", "), refused ? "refused" : "accepted", recorded));
        }
    }

    /** The cheapest that the model takes to be accepted, as the server was asked. */
    private String how() {
        for (Rung rung : ladder) {
            if (model.apply(asked.with(rung)).refusal() == null) {
                return rung.algorithm() + " " + (rung.lock().isEmpty() ? "NONE" : rung.lock());
            }
        }
        return "nothing";
    }

    /** The work of the whole statement. */
    private String work(String recorded, String algorithm) {
        if (online(OnlineDdl::copies)) {
            // OPTIMIZE does not tell how many rows it copied, and of an empty table there are none.
            boolean untold = asked.statement() instanceof TableMaintenance || algorithm.equals("COPY");
            return untold && recorded.equals("rebuild") ? recorded : "copy";
        }
        if (online(OnlineDdl::rebuild)) {
            // The model does not say of how many partitions, nor whether their rows count as copied.
            boolean partitions = recorded.equals("partly") || (recorded.equals("copy") && asked.ofPartitions());
            return partitions ? recorded : "rebuild";
        }
        boolean builds = effect.actions().stream()
                .flatMap(action -> action.items().stream())
                .anyMatch(item -> item.work() == Work.INDEX_BUILD);
        return builds ? "index-build" : "none";
    }

    private boolean online(Predicate<OnlineDdl> what) {
        return effect.actions().stream()
                .flatMap(action -> action.onlineDdl().stream())
                .anyMatch(what);
    }

    /**
     * A lasting lock of the statement's own table is its LOCK clause, which has been compared, and is followed by a brief
     * exclusive one. Of other tables, a lasting one is what is held when the work is done.
     */
    private void locks(Answer recorded) {
        Map<String, String> strongest = read(recorded.get("locks"));
        Map<String, String> working = read(recorded.get("while_working"));
        Map<String, RelationLock> claimed = new TreeMap<>();
        effect.locks().forEach(lock -> claimed.put(lock.relation().name(), lock));
        List<String> own = asked.tables();
        Set<String> tables = new TreeSet<>(strongest.keySet());
        tables.addAll(claimed.keySet());
        for (String table : tables) {
            RelationLock lock = claimed.get(table);
            boolean lasts = lock != null && lock.held() == RelationLock.Held.WORK;
            String measured = lasts && !own.contains(table) ? working.get(table) : strongest.get(table);
            String said = lock == null
                    ? null
                    : lasts && own.contains(table) ? "EXCLUSIVE" : lock.mode().name();
            compare(
                    lasts ? "lock of `" + table + "` while working" : "lock of `" + table + "`",
                    shown(said),
                    shown(measured));
        }
    }

    private static String shown(@Nullable String mode) {
        return mode == null ? "none" : mode;
    }

    private static Map<String, String> read(String cell) {
        Map<String, String> locks = new TreeMap<>();
        for (String word : cell.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                locks.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return locks;
    }

    private void onBadRows(String when, StatementEffect judged, String recorded) {
        boolean fails = fails(judged) || judged.refusal() != null;
        if (!recorded.isEmpty() && fails == recorded.equals("ok")) {
            wrong.add("%s: it %s instead of %s".formatted(when, fails ? "fails" : "cannot fail", recorded));
        }
    }

    private static boolean fails(StatementEffect effect) {
        return effect.actions().stream().anyMatch(it -> it.rowsAtRisk().isPresent());
    }
}
