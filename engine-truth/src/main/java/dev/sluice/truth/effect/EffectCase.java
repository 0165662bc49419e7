package dev.sluice.truth.effect;

import dev.sluice.truth.server.Engine;
import java.util.List;
import java.util.OptionalInt;

/**
 * A question to servers and model: what do these statements do?
 *
 * @param file the topic that it stands under
 * @param versions the releases that it is for, one of which must hold; empty for all
 * @param surprise its number in the list of things that documentation gets wrong
 * @param setup runs after the folder's base and is committed, in the session that then runs the statements; may be empty
 * @param bad makes rows on which the statements must fail; empty where there are none such
 * @param run what is measured
 */
public record EffectCase(
        String id,
        String file,
        List<VersionRange> versions,
        OptionalInt surprise,
        String setup,
        String bad,
        String run) {

    public EffectCase {
        versions = List.copyOf(versions);
    }

    /** A case for all releases, without bad rows. */
    public static EffectCase of(String id, String file, String setup, String run) {
        return new EffectCase(id, file, List.of(), OptionalInt.empty(), setup, "", run);
    }

    public boolean runsOn(Engine engine) {
        return versions.isEmpty() || versions.stream().anyMatch(range -> range.holds(engine));
    }

    @Override
    public String toString() {
        return id;
    }
}
