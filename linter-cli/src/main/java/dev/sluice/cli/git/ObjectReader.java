package dev.sluice.cli.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the files that git keeps, all by one process: {@code git cat-file --batch}. Not for several threads. */
public final class ObjectReader implements AutoCloseable {

    private static final int LONGEST_HEADER = 200;

    private final Process process;
    private final OutputStream to;
    private final InputStream from;
    private final Thread watch;
    /** When whatever is being read must have come, by {@link System#nanoTime}; 0 while nothing is. */
    private volatile long due;

    ObjectReader(GitProgram git) {
        process = git.start(false, "cat-file", "--batch");
        to = process.getOutputStream();
        from = new BufferedInputStream(process.getInputStream(), 1 << 16);
        watch = GitProgram.daemon(this::stopWhenSilent);
    }

    /**
     * The bytes of a file, or null if it is larger than a limit.
     *
     * @param id as git names its content
     * @throws GitException if it is not there, which is so in a partial clone
     */
    public byte @Nullable [] read(String id, int limit) {
        due = System.nanoTime() + TimeUnit.SECONDS.toNanos(GitProgram.PATIENCE);
        try {
            to.write((id + '\n').getBytes(StandardCharsets.US_ASCII));
            to.flush();
            return answer(id, limit);
        } catch (IOException e) {
            throw failure(id);
        } finally {
            due = 0;
        }
    }

    private byte @Nullable [] answer(String id, int limit) throws IOException {
        // "<id> blob <size>", or "<id> missing"
        String[] header = header().split(" ", -1);
        if (header.length != 3 || !header[1].equals("blob")) {
            throw failure(id);
        }
        long size = Long.parseLong(header[2]);
        byte[] bytes = null;
        if (size > limit) {
            from.skipNBytes(size);
        } else {
            bytes = from.readNBytes((int) size);
            if (bytes.length < size) {
                throw failure(id);
            }
        }
        from.skipNBytes(1);
        return bytes;
    }

    private String header() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = from.read();
        while (c >= 0 && c != '\n' && line.length() < LONGEST_HEADER) {
            line.append((char) c);
            c = from.read();
        }
        return line.toString();
    }

    private static GitException failure(String id) {
        return new GitException(
                "git does not have `%s`, the earlier text of a file; in a partial clone, fetch it without --filter"
                        .formatted(id));
    }

    private void stopWhenSilent() {
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                long time = due;
                if (time != 0 && System.nanoTime() - time > 0) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        watch.interrupt();
    }
}
