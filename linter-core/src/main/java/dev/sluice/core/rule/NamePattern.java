package dev.sluice.core.rule;

/**
 * A pattern of names: {@code *} stands for any run of characters, {@code ?} for one. Upper and lower case are the same.
 *
 * @param glob as written
 */
public record NamePattern(String glob) {

    /** Whether a name is one of those meant. Takes at most the product of both lengths. */
    public boolean matches(String name) {
        return matches(glob, name, false);
    }

    /** The same, where upper and lower case may be different. */
    public static boolean matches(String glob, String name, boolean exact) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < name.length()) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < glob.length() && stands(glob.charAt(at), name.charAt(in), exact)) {
                at++;
                in++;
            } else if (star >= 0) {
                // The last star takes one character more; an earlier one need never be tried again.
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }

    private static boolean stands(char pattern, char character, boolean exact) {
        return pattern == '?'
                || pattern == character
                || (!exact && Character.toLowerCase(pattern) == Character.toLowerCase(character));
    }

    @Override
    public String toString() {
        return glob;
    }
}
