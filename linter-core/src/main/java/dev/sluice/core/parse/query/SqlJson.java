package dev.sluice.core.parse.query;

/** Reads what stands after the arguments of the SQL/JSON functions: RETURNING, PASSING, ON EMPTY and their like. */
final class SqlJson {

    private final ExpressionCursor in;
    private final FactsBuilder facts;
    private final Conditions conditions;

    SqlJson(ExpressionCursor in, FactsBuilder facts, Conditions conditions) {
        this.in = in;
        this.facts = facts;
        this.conditions = conditions;
    }

    /** Takes all clauses that are here; they may stand after an argument, too, and even alone. */
    void clauses() {
        while (format() || returning() || passing() || onEvent() || unique() || wrapper() || quotes()) {}
    }

    private boolean format() {
        if (!in.is("FORMAT") || !in.is(1, "JSON")) {
            return false;
        }
        in.skip(2);
        if (in.word("ENCODING")) {
            in.name();
        }
        return true;
    }

    private boolean returning() {
        if (!in.word("RETURNING")) {
            return false;
        }
        facts.cast(in.type());
        return true;
    }

    private boolean passing() {
        if (!in.word("PASSING")) {
            return false;
        }
        do {
            conditions.condition();
            format();
            in.expect("AS");
            in.name();
        } while (in.accept(","));
        return true;
    }

    /** {@code NULL ON NULL}, {@code EMPTY ARRAY ON EMPTY}, {@code DEFAULT 1 ON ERROR}. */
    private boolean onEvent() {
        if (in.is("DEFAULT")) {
            in.skip(1);
            conditions.condition();
        } else {
            int words = in.is("EMPTY") && !in.is(1, "ON") ? 2 : 1;
            boolean behaviour = in.is("NULL")
                    || in.is("ABSENT")
                    || in.is("ERROR")
                    || in.is("EMPTY")
                    || in.is("TRUE")
                    || in.is("FALSE")
                    || in.is("UNKNOWN");
            if (!behaviour || !in.is(words, "ON")) {
                return false;
            }
            in.skip(words);
        }
        in.expect("ON");
        in.skip(1);
        return true;
    }

    private boolean unique() {
        if ((!in.is("WITH") && !in.is("WITHOUT")) || !in.is(1, "UNIQUE")) {
            return false;
        }
        in.skip(2);
        in.word("KEYS");
        return true;
    }

    private boolean wrapper() {
        if (!in.is("WITH") && !in.is("WITHOUT")) {
            return false;
        }
        in.skip(1);
        if (!in.word("CONDITIONAL")) {
            in.word("UNCONDITIONAL");
        }
        in.word("ARRAY");
        in.expect("WRAPPER");
        return true;
    }

    private boolean quotes() {
        if ((!in.is("KEEP") && !in.is("OMIT")) || !in.is(1, "QUOTES")) {
            return false;
        }
        in.skip(2);
        if (in.word("ON")) {
            in.expect("SCALAR");
            in.expect("STRING");
        }
        return true;
    }
}
