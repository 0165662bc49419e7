package dev.sluice.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files of 50 MB, each of a kind that a reader could choke on. */
final class HugeFiles {

    private static final int SIZE = 50_000_000;

    private HugeFiles() {}

    /** Writes a folder for each kind below a folder, with the file in it. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        write(
                root,
                "insert",
                "INSERT INTO t (a, b) VALUES\n(0, 'x')",
                ",\n(123456, 'it''s a row of some length')",
                ";\n");
        write(root, "insert-on-one-line", "INSERT INTO t VALUES (0)", ", (1, 'row', NULL)", ";\n");
        write(root, "inserts", "", "INSERT INTO t (a, b) VALUES (123456, 'one row');\n", "");
        write(root, "copy", "COPY t (a, b) FROM stdin;\n", "123456\tone row of the data of a COPY\n", "\\.\n");
        write(root, "comment", "/* ", "a line of a comment that goes on and on\n", "*/\nDROP TABLE t;\n");
        write(root, "string", "INSERT INTO t VALUES ('", "one string with ''quotes'' in it ", "');\n");
        write(root, "statements", "", "ALTER TABLE t ADD COLUMN IF NOT EXISTS a text;\n", "");
    }

    private static void write(Path root, String name, String first, String repeated, String last) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("1_" + name + ".sql"))) {
            out.write(first);
            for (int size = first.length(); size < SIZE; size += repeated.length()) {
                out.write(repeated);
            }
            out.write(last);
        }
    }
}
