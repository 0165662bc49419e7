package dev.sluice.truth.effect.random.innodb;

import dev.sluice.core.source.Dialect;
import dev.sluice.truth.effect.random.Choices;
import dev.sluice.truth.effect.random.innodb.Type.Kind;
import java.util.List;

/** Chooses types. */
final class Types {

    /** Around the lengths at which one byte no longer counts them, in characters of one, three and four bytes. */
    private static final List<Integer> LENGTHS =
            List.of(1, 10, 20, 31, 32, 42, 43, 50, 63, 64, 85, 86, 100, 127, 128, 191, 192, 200, 255, 256, 300, 1000);

    private static final List<Integer> MEMBERS = List.of(1, 2, 3, 3, 3, 7, 8, 9, 16, 17);

    private final Choices choices;
    private final Dialect dialect;

    Types(Choices choices, Dialect dialect) {
        this.choices = choices;
        this.dialect = dialect;
    }

    Type any() {
        return switch (choices.between(0, 15)) {
            case 0, 1, 2 -> integer();
            case 3 -> decimal();
            case 4 -> Type.of(Kind.NUMBER, choices.of("float", "double"), "1");
            case 5 -> choices.of(List.of(bit(), Type.of(Kind.NUMBER, "boolean", "1")));
            case 6, 7 -> time();
            case 8, 9, 10 -> text();
            case 11 -> longText();
            case 12 -> bytes();
            case 13 -> members();
            case 14 -> longBytes();
            default -> rare();
        };
    }

    Type integer() {
        Type type = Type.of(Kind.NUMBER, choices.of("tinyint", "smallint", "mediumint", "int", "int", "bigint"), "1");
        Type wide = choices.in100(10) ? type.with(List.of("5")) : type;
        return choices.in100(20) ? wide.withSuffix(choices.of(" unsigned", " unsigned", " unsigned zerofill")) : wide;
    }

    private Type decimal() {
        int precision = choices.between(4, 12);
        return Type.of(Kind.NUMBER, "decimal", "1", "" + precision, "" + choices.between(0, 3));
    }

    private Type bit() {
        return Type.of(Kind.BIT, "bit", "b'1'", "" + choices.of(1, 7, 8, 9, 16));
    }

    private Type time() {
        return switch (choices.between(0, 4)) {
            case 0 -> Type.of(Kind.TIME, "date", "'2024-01-02'");
            case 1 -> fraction(Type.of(Kind.TIME, "time", "'01:02:03'"));
            case 2 -> Type.of(Kind.NUMBER, "year", "2024");
            case 3 -> fraction(Type.of(Kind.TIME, "timestamp", "'2024-01-02 03:04:05'"));
            default -> fraction(Type.of(Kind.TIME, "datetime", "'2024-01-02 03:04:05'"));
        };
    }

    private Type fraction(Type type) {
        return choices.in100(40) ? type.with(List.of("" + choices.between(0, 6))) : type;
    }

    Type text() {
        return choices.in100(20)
                ? Type.of(Kind.TEXT, "char", "'1'", "" + choices.of(1, 5, 10, 50, 64, 100, 255))
                : Type.of(Kind.TEXT, "varchar", "'1'", "" + choices.of(LENGTHS));
    }

    private Type longText() {
        return Type.of(Kind.LONG_TEXT, choices.of("tinytext", "text", "text", "mediumtext", "longtext"), "'1'");
    }

    private Type bytes() {
        return choices.in100(30)
                ? Type.of(Kind.BYTES, "binary", "'1'", "" + choices.of(1, 10, 16, 255))
                : Type.of(Kind.BYTES, "varbinary", "'1'", "" + choices.of(LENGTHS));
    }

    private Type longBytes() {
        return Type.of(Kind.LONG_BYTES, choices.of("tinyblob", "blob", "mediumblob", "longblob"), "'1'");
    }

    private Type members() {
        boolean set = choices.in100(35);
        int count = set ? choices.of(MEMBERS) : choices.of(1, 2, 3, 3, 4, 254, 255, 256);
        return Type.members(set ? "set" : "enum", count);
    }

    private Type rare() {
        if (dialect == Dialect.MARIADB && choices.in100(50)) {
            return choices.of(List.of(
                    Type.of(Kind.ADDRESS, "uuid", "'123e4567-e89b-12d3-a456-426655440000'"),
                    Type.of(Kind.ADDRESS, "inet6", "'::1'"),
                    Type.of(Kind.ADDRESS, "inet4", "'1.1.1.1'")));
        }
        return choices.in100(60)
                ? Type.of(Kind.JSON, "json", "'1'")
                : Type.of(Kind.SPATIAL, choices.of("point", "geometry"), "ST_GeomFromText('POINT(1 1)')");
    }

    /** What a column of a type may be changed to. */
    Type instead(Type old) {
        if (choices.in100(25)) {
            return any();
        }
        return switch (old.kind()) {
            case NUMBER -> old.integer() || choices.in100(20) ? integer() : choices.of(List.of(decimal(), integer()));
            case BIT -> bit();
            case TIME -> time();
            case TEXT -> old.bounded() ? longer(old) : text();
            case LONG_TEXT -> choices.in100(70) ? longText() : choices.of(List.of(text(), longBytes()));
            case BYTES -> old.bounded() ? longer(old) : bytes();
            case LONG_BYTES -> longBytes();
            case MEMBERS -> members(old);
            case JSON -> longText();
            case SPATIAL -> Type.of(Kind.SPATIAL, choices.of("point", "geometry"), old.value());
            case ADDRESS -> choices.of(List.of(text(), rare()));
        };
    }

    private Type longer(Type old) {
        if (choices.in100(15)) {
            return old.kind() == Kind.TEXT ? choices.of(List.of(text(), longText(), bytes())) : bytes();
        }
        int length = choices.in100(70)
                ? LENGTHS.stream()
                        .filter(it -> it > old.length())
                        .skip(choices.between(0, 3))
                        .findFirst()
                        .orElse(2000)
                : choices.of(LENGTHS);
        return old.with(List.of(
                "" + (old.name().endsWith("char") && old.name().length() == 4 ? Math.min(length, 255) : length)));
    }

    /** A member that the type has not yet. */
    private static String fresh(Type members) {
        String fresh = "'new'";
        while (members.arguments().contains(fresh)) {
            fresh = fresh.replace("w'", "ww'");
        }
        return fresh;
    }

    private Type members(Type old) {
        int count = old.arguments().size();
        return switch (choices.between(0, 7)) {
            case 0, 1, 2, 3 -> old.withMember(count, fresh(old));
            case 4 -> old.withMember(choices.between(0, count), fresh(old));
            case 5 -> count > 1 ? old.withoutMember(choices.between(0, count - 1)) : old;
            case 6 -> old.reordered();
            default -> Type.members(choices.of("enum", "set"), choices.of(MEMBERS));
        };
    }
}
