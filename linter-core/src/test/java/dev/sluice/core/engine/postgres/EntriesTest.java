package dev.sluice.core.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.engine.EffectTable;
import dev.sluice.core.engine.EngineVersion;
import org.junit.jupiter.api.Test;

final class EntriesTest {

    @Test
    void whatNoCaseShowsSaysThatItIsOnlyDocumented() {
        EngineVersion version = EngineVersion.parse("16").orElseThrow();
        Entries entries = new Entries(version);
        EffectTable table = EffectTable.read(PostgresModel.class, "actions.tsv");
        for (EffectTable.Row first : table.rows()) {
            String truth = table.find(first.key(), version).orElse(first).get("truth");
            assertThat(entries.get(first.key()).provenance().toString())
                    .as(first.key())
                    .startsWith(truth.isEmpty() ? "documented only" : "measured on");
        }
    }
}
