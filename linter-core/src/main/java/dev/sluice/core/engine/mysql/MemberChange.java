package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * How the members of an ENUM or SET change.
 *
 * @param appendedOnly the old members stand first, in their order
 * @param moved old members that stand elsewhere now, without those that are gone
 * @param gone old members that are no more: removed or renamed
 * @param wider whether values take more bytes than before: past 255 ENUM members, or past 8, 16, 24, 32 SET members
 */
record MemberChange(boolean appendedOnly, List<String> moved, List<String> gone, boolean wider) {

    MemberChange {
        moved = List.copyOf(moved);
        gone = List.copyOf(gone);
    }

    static MemberChange between(DataType before, DataType after) {
        List<String> old = before.arguments();
        List<String> now = after.arguments();
        List<String> moved = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            int place = place(old.get(i), now);
            if (place < 0) {
                gone.add(old.get(i));
            } else if (place != i) {
                moved.add(old.get(i));
            }
        }
        boolean appended = moved.isEmpty() && gone.isEmpty();
        return new MemberChange(appended, moved, gone, bytes(before) != bytes(after));
    }

    /** Members that differ in case alone are one in most collations. */
    private static int place(String member, List<String> members) {
        int exact = members.indexOf(member);
        for (int i = 0; exact < 0 && i < members.size(); i++) {
            exact = members.get(i).equalsIgnoreCase(member) ? i : exact;
        }
        return exact;
    }

    /** Whether a text that is no member is taken for the number of one: {@code '2'}, of a SET for the sum of bits. */
    static boolean ordinal(String text, DataType type) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int members = type.arguments().size();
        long most = type.name().equals("enum") || members > 20 ? members : (1L << members) - 1;
        return Integer.parseInt(digits) <= most;
    }

    private static int bytes(DataType type) {
        int members = type.arguments().size();
        if (type.name().equals("enum")) {
            return members <= 255 ? 1 : 2;
        }
        int bytes = (members + 7) / 8;
        return bytes <= 4 ? bytes : 8;
    }
}
