package dev.sluice.core.lint;

import dev.sluice.core.gate.TreeSettings.AppliedMark;
import dev.sluice.core.migration.Migration;
import dev.sluice.core.migration.MigrationTree;
import java.util.OptionalInt;

/** Which migration of a tree a team means by the last one that every database has. */
final class AppliedMarks {

    private AppliedMarks() {}

    /** The ordinal of the last up that is called so: by its version, its title, or the name or path of its file. */
    static OptionalInt find(MigrationTree tree, AppliedMark mark) {
        return tree.migrations().stream()
                .map(MigrationTree.Entry::migration)
                .filter(it -> it.direction() == Migration.Direction.UP && isMeant(it, mark.migration()))
                .mapToInt(Migration::ordinal)
                .max();
    }

    private static boolean isMeant(Migration migration, String name) {
        String path = migration.path();
        return migration.title().equals(name)
                || path.equals(name)
                || path.endsWith("/" + name)
                || (!migration.version().isEmpty() && plain(migration.version()).equals(plain(name)));
    }

    /** {@code V041_2} is {@code 41.2}. */
    private static String plain(String version) {
        StringBuilder plain = new StringBuilder();
        boolean letter = version.length() > 1
                && (version.charAt(0) == 'V' || version.charAt(0) == 'v')
                && Character.isDigit(version.charAt(1));
        for (String part : version.substring(letter ? 1 : 0).split("[._]", -1)) {
            int zeros = 0;
            while (zeros < part.length() - 1 && part.charAt(zeros) == '0') {
                zeros++;
            }
            plain.append(plain.isEmpty() ? "" : ".").append(part, zeros, part.length());
        }
        return plain.toString();
    }
}
