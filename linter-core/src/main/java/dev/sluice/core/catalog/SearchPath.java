package dev.sluice.core.catalog;

import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.StringLiterals;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schemas in which PostgreSQL looks up a name that is written without one; what is made goes into the first.
 *
 * @param setting what {@code search_path} was set to, or null
 * @param schemas in their order, {@code pg_temp} where it is named; without {@code "$user"}, since who runs the
 *     migrations is not known and few roles have a schema of their name
 */
record SearchPath(@Nullable String setting, List<String> schemas) {

    /** The schema that every database begins with. */
    static final String PUBLIC = "public";

    /** {@code "$user", public}, which the server begins with. */
    static final SearchPath DEFAULT = new SearchPath(null, List.of(PUBLIC));

    /** A stranger's path may be as long as his file, and every name is looked for in all of it. */
    private static final int LONGEST = 64;

    SearchPath {
        schemas = List.copyOf(schemas);
    }

    /** Reads what the setting holds: identifiers and string literals between commas. */
    static SearchPath of(@Nullable String setting) {
        if (setting == null) {
            return DEFAULT;
        }
        Tokens tokens = Splitter.tokensWithin(setting, Dialect.POSTGRESQL);
        List<String> schemas = new ArrayList<>();
        for (int i = 0; i < tokens.size() && schemas.size() < LONGEST; i++) {
            TokenKind kind = tokens.kind(i);
            if (kind != TokenKind.COMMA) {
                String schema = kind == TokenKind.STRING
                        ? StringLiterals.value(tokens, i, Dialect.POSTGRESQL)
                        : Identifiers.name(tokens, i, Dialect.POSTGRESQL);
                if (!schema.equals("$user") && !schema.isEmpty()) {
                    schemas.add(schema);
                }
            }
        }
        return new SearchPath(setting, schemas);
    }

    /** Whether names are looked up in one schema and nowhere else. */
    boolean only(String schema) {
        return schemas.size() == 1 && schemas.get(0).equals(schema);
    }

    /** A schema's name as the setting keeps it. */
    static String quoted(String schema) {
        return '"' + schema.replace("\"", "\"\"") + '"';
    }
}
