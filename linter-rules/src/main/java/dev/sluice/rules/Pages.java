package dev.sluice.rules;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules' pages, packed by the build into one resource (see {@code PackPages}) that is opened only when asked for. */
public final class Pages {

    private static final String RESOURCE = "pages.bin";

    private Pages() {}

    /** The page of a rule. */
    public static Optional<Page> page(String id) {
        return read(id::equals).stream().findFirst();
    }

    /** Every page, in the order of ids. */
    public static List<Page> all() {
        return read(id -> true);
    }

    private static List<Page> read(Predicate<String> wanted) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(open()))) {
            int count = in.readInt();
            List<String> ids = new ArrayList<>(count);
            List<Integer> lengths = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                ids.add(in.readUTF());
                lengths.add(in.readInt());
            }
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (wanted.test(ids.get(i))) {
                    pages.add(Page.of(ids.get(i), new String(in.readNBytes(lengths.get(i)), StandardCharsets.UTF_8)));
                } else {
                    in.skipNBytes(lengths.get(i));
                }
            }
            return List.copyOf(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open() {
        InputStream resource = Pages.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("the build has packed no pages");
        }
        return resource;
    }
}
