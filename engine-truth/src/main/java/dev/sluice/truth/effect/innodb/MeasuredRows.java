package dev.sluice.truth.effect.innodb;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.EngineVersion;
import dev.sluice.core.engine.OnlineDdl;
import dev.sluice.core.engine.OnlineDdl.Algorithm;
import dev.sluice.core.engine.Reason;
import dev.sluice.core.engine.StatementEffect;
import dev.sluice.core.engine.mysql.MysqlModel;
import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.Answer;
import dev.sluice.truth.effect.EffectCase;
import dev.sluice.truth.effect.Golden;
import dev.sluice.truth.effect.ThreeWay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of the model's tables servers bear out: those that alone decide a case on which server and model agree. */
public final class MeasuredRows {

    /** What follows the subject of a row where it alone decides. */
    private static final List<String> SAID_OF_ONE =
            List.of("changes only metadata", "rebuilds the whole table", "is done in place", "needs ALGORITHM=COPY");

    private final ThreeWay truth;

    public MeasuredRows(ThreeWay truth) {
        this.truth = truth;
    }

    /** The table of a dialect, as the model reads it. */
    public static EffectTable table(Dialect dialect) {
        return EffectTable.read(MysqlModel.class, dialect.id() + ".tsv");
    }

    /** The exact versions of the servers that bear out each row of a dialect's table; the key is operation and versions. */
    public Map<String, List<String>> servers(Dialect dialect) {
        Map<String, List<String>> servers = new LinkedHashMap<>();
        EffectTable table = table(dialect);
        table.rows().forEach(row -> servers.put(id(row), new ArrayList<>()));
        for (Golden.Recorded server : truth.golden().servers()) {
            if (server.engine().dialect() == dialect) {
                Set<String> subjects = subjects(server);
                EngineVersion version = EngineVersion.parse(server.version()).orElseThrow();
                for (EffectTable.Row row : table.rows()) {
                    boolean holds = table.get(row.key(), version) == row;
                    if (holds && subjects.contains(row.get("subject"))) {
                        Objects.requireNonNull(servers.get(id(row))).add(server.version());
                    }
                }
            }
        }
        return servers;
    }

    /** The operation and versions of a row. */
    public static String id(EffectTable.Row row) {
        return row.key() + " " + row.get("versions");
    }

    private Set<String> subjects(Golden.Recorded server) {
        InnodbClaims claims = new InnodbClaims(truth.cases(), server.engine());
        Set<String> subjects = new HashSet<>();
        for (EffectCase asked : truth.cases().cases()) {
            Optional<Answer> recorded = truth.golden().find(asked, server.engine());
            if (asked.runsOn(server.engine())
                    && recorded.filter(it -> it.get("plain").equals("ok")).isPresent()
                    && claims.judge(asked, recorded.get()).wrong().isEmpty()) {
                subject(claims.effect(asked.run(), claims.before(asked))).ifPresent(subjects::add);
            }
        }
        return subjects;
    }

    private static Optional<String> subject(StatementEffect effect) {
        ActionEffect decides = deciding(effect);
        if (decides == null) {
            return Optional.empty();
        }
        String text = decides.reason().map(Reason::text).orElse("");
        for (String said : SAID_OF_ONE) {
            int end = text.indexOf(" " + said);
            if (end > 0) {
                return Optional.of(text.substring(0, end));
            }
        }
        return Optional.empty();
    }

    /** The action that needs more than any other of the statement; null where several do. */
    private static @Nullable ActionEffect deciding(StatementEffect effect) {
        ActionEffect decides = null;
        Algorithm most = null;
        boolean alone = false;
        for (ActionEffect action : effect.actions()) {
            OnlineDdl online = action.onlineDdl().orElse(null);
            if (online != null) {
                int order = most == null ? 1 : online.cheapest().compareTo(most);
                if (order > 0) {
                    decides = action;
                    most = online.cheapest();
                }
                alone = order > 0 || (order < 0 && alone);
            }
        }
        return alone ? decides : null;
    }
}
