import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Packs the rules' pages into one resource, run by the build. The form: the number of pages; for each, in the order of
 * ids, its id and the length of its text in bytes; then the texts, one after the other.
 */
final class PackPages {

    /** @param args the folder below which the pages stand, and the file to write */
    public static void main(String[] args) throws IOException {
        var pages = new TreeMap<String, byte[]>();
        for (Path page : pages(Path.of(args[0]))) {
            String id = page.getFileName().toString().replaceFirst("\\.md$", "");
            String text = Files.readString(page).replace("\r\n", "\n");
            if (pages.put(id, text.getBytes(StandardCharsets.UTF_8)) != null) {
                throw new IllegalStateException("two pages for " + id);
            }
        }
        Path packed = Path.of(args[1]);
        Files.createDirectories(packed.getParent());
        try (var out = new DataOutputStream(Files.newOutputStream(packed))) {
            out.writeInt(pages.size());
            for (var page : pages.entrySet()) {
                out.writeUTF(page.getKey());
                out.writeInt(page.getValue().length);
            }
            for (byte[] text : pages.values()) {
                out.write(text);
            }
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
