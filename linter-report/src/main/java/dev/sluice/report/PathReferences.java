package dev.sluice.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths of files as relative references of RFC 3986. */
final class PathReferences {

    /** What may stand in a segment as it is. A colon may not: in the first one it would end a scheme. */
    private static final String AS_IT_IS = "-._~!$&'()*+,;=@/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PathReferences() {}

    /**
     * The reference of a path, in UTF-8 and byte by byte as the file is named: java.net.URI would write {@code ö} as one
     * character where the name has two.
     */
    static String of(String path) {
        StringBuilder reference = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || AS_IT_IS.indexOf(c) >= 0) {
                reference.append(c);
            } else {
                reference.append('%');
                HEX.toHexDigits(reference, b);
            }
        }
        return reference.toString();
    }
}
