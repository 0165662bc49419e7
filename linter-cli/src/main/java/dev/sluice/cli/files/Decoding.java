package dev.sluice.cli.files;

import dev.sluice.core.source.FileTree;
import dev.sluice.core.source.FileTree.ReadResult;
import dev.sluice.core.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes as text, or why they are none. */
final class Decoding {

    private Decoding() {}

    /** What is said of a file with more bytes than are read. */
    static ReadResult tooLarge(String path) {
        return new ReadResult.NotText(path, "larger than " + FileTree.SIZE_LIMIT / (1024 * 1024) + " MB");
    }

    /** Strict: a replacement character in a string would silently change what is judged. */
    static ReadResult text(String path, byte[] bytes, Charset encoding) {
        boolean utf8 = encoding.equals(StandardCharsets.UTF_8);
        if (utf8 && isAscii(bytes)) {
            return new ReadResult.Text(new SourceFile(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        if (utf8 && beginsUtf16(bytes)) {
            return new ReadResult.NotText(path, "UTF-16 text; save it as UTF-8");
        }
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // one UTF-16 unit for each byte at most, in UTF-8 and nearly everywhere
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        out.flip();
        int zero = utf8 ? zero(bytes) : out.toString().indexOf('\0');
        if (zero >= 0) {
            return new ReadResult.NotText(path, "binary, not text (byte 0x00 at offset " + zero + ")");
        }
        if (result.isError()) {
            int at = in.position();
            return new ReadResult.NotText(
                    path,
                    String.format(
                            Locale.ROOT,
                            "not %s text (byte 0x%02X at offset %d)",
                            encoding.name(),
                            bytes[at] & 0xFF,
                            at));
        }
        return new ReadResult.Text(new SourceFile(path, out.toString()));
    }

    /** Whether every byte is a character of its own, as nearly everywhere; zero is none. */
    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF;
    }

    private static int zero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
