package dev.sluice.core.engine.mysql;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions of prechecks. */
final class Conditions {

    private Conditions() {}

    /** Rows whose ENUM is, or whose SET contains, one of the members. */
    static String hasMember(String column, String type, List<String> members) {
        if (type.equals("enum")) {
            return "%s IN (%s)".formatted(Quoted.name(column), Quoted.strings(members));
        }
        return members.stream()
                .map(member -> "FIND_IN_SET(%s, %s)".formatted(Quoted.string(member), Quoted.name(column)))
                .collect(Collectors.joining(" OR "));
    }
}
