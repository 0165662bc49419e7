package dev.sluice.core.engine.postgres;

import dev.sluice.core.ast.Operand;
import dev.sluice.core.ast.Operand.Call;
import dev.sluice.core.ast.Operand.Cast;
import dev.sluice.core.ast.Operand.Operation;
import dev.sluice.core.ast.Operand.Untyped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out of which types the parts of an expression are, and which operator or function there is none of. What is not
 * one of the server's common types has a type that is not known, and nothing is said of it.
 *
 * @param columns the type of a column, null where that is not known
 */
record OperandTypes(Situation at, Function<String, @Nullable Types> columns) {

    private static final Types TEXT = Types.parse("text");
    private static final Types BOOLEAN = Types.parse("boolean");

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    /** Numbers, the ones that others are converted to last. */
    private static final List<String> NUMBERS =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** Functions of one argument by the family that it is of, and what they give; {@code ""} for what they are given. */
    private static final Map<String, Signature> FUNCTIONS = Map.ofEntries(
            Map.entry("abs", new Signature(TypeFamilies.NUMBER, "")),
            Map.entry("lower", new Signature(TypeFamilies.TEXT, "text")),
            Map.entry("upper", new Signature(TypeFamilies.TEXT, "text")),
            Map.entry("initcap", new Signature(TypeFamilies.TEXT, "text")),
            Map.entry("char_length", new Signature(TypeFamilies.TEXT, "integer")),
            Map.entry("length", new Signature(TypeFamilies.TEXT, "integer")));

    private record Signature(TypeFamilies family, String result) {}

    /**
     * A part of an expression.
     *
     * @param operand with the casts that the server puts in, as it keeps it
     * @param type null for a string, which is of whatever type is needed, and for what is not known
     */
    private record Typed(Operand operand, @Nullable Types type) {

        boolean untyped() {
            return operand instanceof Untyped;
        }
    }

    /** Thrown where there is no such operator or function. */
    private static final class Lacking extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lacking(String words) {
            super(words, null, false, false);
        }
    }

    /** The type of an expression; empty where that is not known, or there is none. */
    Optional<Types> type(Operand operand) {
        try {
            return Optional.ofNullable(read(operand).type());
        } catch (Lacking e) {
            return Optional.empty();
        }
    }

    /** What there is none of for the types in an expression, in the server's words, or null. */
    @Nullable
    String lacking(Operand operand) {
        try {
            read(operand);
            return null;
        } catch (Lacking e) {
            return e.getMessage();
        }
    }

    /** Words of {@link #lacking} as an objection. */
    static Objection objection(String lacking) {
        return lacking.startsWith("COALESCE") ? Objection.rule(lacking) : Objection.notFound(lacking);
    }

    /** The expression as the server keeps it: each string is of the type that it was needed as. */
    Optional<Operand> kept(Operand operand) {
        try {
            return Optional.of(read(operand).operand());
        } catch (Lacking e) {
            return Optional.empty();
        }
    }

    private Typed read(Operand operand) {
        return switch (operand) {
            case Operand.Column column -> new Typed(column, columns.apply(column.name()));
            case Untyped untyped -> new Typed(untyped, null);
            case Operand.Value value -> new Typed(value, known(Types.parse(value.type())));
            case Cast cast -> {
                Typed inner = read(cast.operand());
                yield new Typed(new Cast(inner.operand(), cast.type()), known(new Casts(at).written(cast.type())));
            }
            case Operand.Test test -> {
                List<Operand> kept = new ArrayList<>();
                test.operands().forEach(it -> kept.add(read(it).operand()));
                yield new Typed(new Operand.Test(test.kind(), kept), BOOLEAN);
            }
            case Operation operation -> operation(operation);
            case Call call -> call(call);
        };
    }

    /** Of a type of which it is known what there is for it. */
    private static @Nullable Types known(Types type) {
        boolean other = type.name().equals("json") || type.name().equals("citext");
        return type.dimensions() == 0 && (family(type) != null || other) ? type : null;
    }

    static @Nullable TypeFamilies family(@Nullable Types type) {
        return type == null || type.dimensions() > 0 || !type.schema().equals("public")
                ? null
                : TypeFamilies.named(type.name());
    }

    private Typed operation(Operation operation) {
        Typed left = read(operation.left());
        Typed right = read(operation.right());
        String operator = operation.operator();
        Types one = left.type();
        Types other = right.type();
        Types result = COMPARISONS.contains(operator)
                ? compared(operator, left, right)
                : ARITHMETIC.contains(operator)
                        ? computed(operator, left, right)
                        : operator.equals("||")
                                ? joined(left, right)
                                : operator.equals("~~") ? matched(left, right) : null;
        return new Typed(new Operation(operator, needed(left, other), needed(right, one)), result);
    }

    /** A string beside something of a type is of that type; varchar is compared as text. */
    private static Operand needed(Typed operand, @Nullable Types beside) {
        if (operand.untyped()) {
            return beside == null
                    ? operand.operand()
                    : new Cast(operand.operand(), asText(beside).name());
        }
        Types own = operand.type();
        return own != null && own.name().equals("varchar")
                ? new Cast(operand.operand(), TEXT.name())
                : operand.operand();
    }

    private static Types asText(Types type) {
        return type.name().equals("varchar") ? TEXT : type;
    }

    private static Lacking lacking(String operator, Typed left, Typed right) {
        return new Lacking("operator does not exist: %s %s %s".formatted(shown(left), operator, shown(right)));
    }

    private static String shown(Typed typed) {
        return typed.type() == null ? "unknown" : typed.type().name();
    }

    private static Types compared(String operator, Typed left, Typed right) {
        boolean json = json(left) ? right.untyped() || right.type() != null : json(right) && left.untyped();
        TypeFamilies one = family(left.type());
        TypeFamilies other = family(right.type());
        if (json || (one != null && other != null && one != other)) {
            throw lacking(operator, left, right);
        }
        return BOOLEAN;
    }

    private static boolean json(Typed typed) {
        return typed.type() != null && typed.type().name().equals("json");
    }

    private static @Nullable Types computed(String operator, Typed left, Typed right) {
        TypeFamilies one = family(left.type());
        TypeFamilies other = family(right.type());
        if (one == TypeFamilies.NUMBER && other == TypeFamilies.NUMBER) {
            int rank = Math.max(rank(left), rank(right));
            return Types.parse(NUMBERS.get(rank).equals("real") ? "double precision" : NUMBERS.get(rank));
        }
        if (one == TypeFamilies.NUMBER && right.untyped()) {
            return left.type();
        }
        if (other == TypeFamilies.NUMBER && left.untyped()) {
            return right.type();
        }
        boolean never = (one == TypeFamilies.TEXT && (other == TypeFamilies.NUMBER || other == TypeFamilies.TEXT))
                || (other == TypeFamilies.TEXT && one == TypeFamilies.NUMBER)
                || (one == TypeFamilies.BOOLEAN && other != null)
                || (other == TypeFamilies.BOOLEAN && one != null)
                || (one == TypeFamilies.UUID && other != null)
                || (other == TypeFamilies.UUID && one != null);
        if (never) {
            throw lacking(operator, left, right);
        }
        return null;
    }

    private static int rank(Typed number) {
        return number.type() == null
                ? 0
                : Math.max(0, NUMBERS.indexOf(number.type().name()));
    }

    private static Types matched(Typed left, Typed right) {
        for (Typed side : List.of(left, right)) {
            TypeFamilies family = family(side.type());
            if (family != null && family != TypeFamilies.TEXT && family != TypeFamilies.BYTES) {
                throw lacking("~~", left, right);
            }
        }
        return BOOLEAN;
    }

    private static @Nullable Types joined(Typed left, Typed right) {
        TypeFamilies one = family(left.type());
        TypeFamilies other = family(right.type());
        boolean both = (one != null || left.untyped()) && (other != null || right.untyped());
        if (!both || one == TypeFamilies.BYTES || other == TypeFamilies.BYTES) {
            return null;
        }
        if (one != null && other != null && one != TypeFamilies.TEXT && other != TypeFamilies.TEXT) {
            throw lacking("||", left, right);
        }
        return TEXT;
    }

    private Typed call(Call call) {
        List<Typed> arguments = call.arguments().stream().map(this::read).toList();
        boolean own = (call.schema() == null || call.schema().equals("pg_catalog"))
                && at.catalog()
                        .routines(at.catalog().lookup().routine(call.schema(), call.name()))
                        .isEmpty();
        List<Operand> kept = arguments.stream().map(Typed::operand).toList();
        if (own && call.name().equals("coalesce")) {
            return coalesce(call, arguments);
        }
        Signature signature = own && arguments.size() == 1 ? FUNCTIONS.get(call.name()) : null;
        if (signature == null) {
            return new Typed(new Call(call.schema(), call.name(), kept), null);
        }
        Typed argument = arguments.get(0);
        TypeFamilies family = family(argument.type());
        boolean other = family != null
                && family != signature.family()
                // bytes have a length too
                && family != TypeFamilies.BYTES;
        if (other) {
            throw new Lacking("function %s(%s) does not exist".formatted(call.name(), shown(argument)));
        }
        boolean asText = argument.untyped() && signature.family() == TypeFamilies.TEXT;
        Types result = family != signature.family() && !asText
                ? null
                : signature.result().isEmpty() ? argument.type() : Types.parse(signature.result());
        Operand needed = signature.family() == TypeFamilies.TEXT && family == TypeFamilies.TEXT
                ? needed(argument, null)
                : argument.operand();
        return new Typed(new Call(call.schema(), call.name(), List.of(needed)), result);
    }

    private static boolean citext(Typed typed) {
        return typed.type() != null && typed.type().name().equals("citext");
    }

    /** It becomes text and varchar by itself, and char where it is assigned alone. */
    private static Typed ofCitext(Call call, List<Typed> arguments) {
        for (Typed it : arguments) {
            if (it.type() != null && it.type().name().equals("char")) {
                throw new Lacking("COALESCE could not convert type citext to character");
            }
        }
        List<Operand> kept = arguments.stream()
                .map(it -> it.untyped() ? new Cast(it.operand(), "citext") : it.operand())
                .toList();
        return new Typed(new Call(call.schema(), call.name(), kept), null);
    }

    /** All of one family; strings are of the type of the others. */
    private static Typed coalesce(Call call, List<Typed> arguments) {
        Types common = null;
        if (arguments.stream().anyMatch(OperandTypes::citext)) {
            return ofCitext(call, arguments);
        }
        for (Typed it : arguments) {
            TypeFamilies family = family(it.type());
            if (!it.untyped() && family == null) {
                return new Typed(
                        new Call(
                                call.schema(),
                                call.name(),
                                arguments.stream().map(Typed::operand).toList()),
                        null);
            }
            if (family != null && common != null && family(common) != family) {
                throw new Lacking("COALESCE types %s and %s cannot be matched".formatted(common.name(), shown(it)));
            }
            boolean wider = common == null
                    || (family == TypeFamilies.NUMBER
                            && it.type() != null
                            && NUMBERS.indexOf(it.type().name()) > NUMBERS.indexOf(common.name()));
            common = family != null && wider ? it.type() : common;
        }
        Types type = common == null ? TEXT : common;
        List<Operand> kept = new ArrayList<>();
        for (Typed it : arguments) {
            kept.add(it.untyped() ? new Cast(it.operand(), type.name()) : it.operand());
        }
        return new Typed(new Call(call.schema(), call.name(), kept), type);
    }
}
