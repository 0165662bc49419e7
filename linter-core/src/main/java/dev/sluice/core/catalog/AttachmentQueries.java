package dev.sluice.core.catalog;

import dev.sluice.core.ast.CreateObject;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.lex.WrittenNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's policies, rules and triggers read, put as a query that names the same: what a query reads is known
 * already, and how it follows names.
 */
final class AttachmentQueries {

    private AttachmentQueries() {}

    /** Of {@code USING (…)} and {@code WITH CHECK (…)}; null where the catalog does not know the table's like. */
    static @Nullable ViewQuery ofPolicy(ObjectName table, String definition, Catalog catalog) {
        Tokens tokens = Splitter.tokensWithin(definition, catalog.dialect());
        List<String> conditions = new ArrayList<>(2);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean check = i > 0 && tokens.is(i, "CHECK") && tokens.is(i - 1, "WITH");
            if ((tokens.is(i, "USING") || check) && tokens.kind(i + 1) == TokenKind.LEFT_PAREN) {
                int end = closing(tokens, i + 1);
                conditions.add(definition.substring(tokens.textStart(i + 1), tokens.textEnd(end)));
                i = end;
            }
        }
        return conditions.isEmpty()
                ? null
                : query(
                        "SELECT 1 FROM " + written(table) + " WHERE " + String.join(" AND ", conditions),
                        table,
                        catalog);
    }

    /** Of {@code WHEN (…)}. */
    static @Nullable ViewQuery ofTrigger(ObjectName table, String clauses, Catalog catalog) {
        if (catalog.dialect().mysqlFamily()) {
            return null;
        }
        Tokens tokens = Splitter.tokensWithin(clauses, catalog.dialect());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.is(i, "WHEN") && tokens.kind(i + 1) == TokenKind.LEFT_PAREN) {
                String condition = clauses.substring(tokens.textStart(i + 1), tokens.textEnd(closing(tokens, i + 1)));
                return query("SELECT 1 FROM " + oldAndNew(table) + " WHERE " + condition, table, catalog);
            }
        }
        return null;
    }

    /** Of what it names after {@code old} and {@code new}, and of the tables that its statements write to. */
    static @Nullable ViewQuery ofRule(ObjectName table, CreateObject rule, Catalog catalog) {
        String definition = rule.definition();
        Tokens tokens = Splitter.tokensWithin(definition, catalog.dialect());
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean row = (tokens.is(i, "OLD") || tokens.is(i, "NEW"))
                    && tokens.kind(i + 1) == TokenKind.DOT
                    && (i == 0 || tokens.kind(i - 1) != TokenKind.DOT);
            boolean name = tokens.kind(i + 2) == TokenKind.WORD || tokens.kind(i + 2) == TokenKind.QUOTED_NAME;
            boolean call = i + 3 < tokens.size() && tokens.kind(i + 3) == TokenKind.LEFT_PAREN;
            if (row && name && !call) {
                String column = Identifiers.name(tokens, i + 2, catalog.dialect());
                columns.add((tokens.is(i, "OLD") ? "old." : "new.") + WrittenNames.postgres(column));
            }
        }
        StringBuilder text = new StringBuilder("SELECT ")
                .append(columns.isEmpty() ? "1" : String.join(", ", columns))
                .append(" FROM ")
                .append(oldAndNew(table));
        int others = 0;
        for (QualifiedName name : rule.written()) {
            others++;
            text.append(", ")
                    .append(written(catalog.resolve(name)))
                    .append(" AS o")
                    .append(others);
        }
        return query(text.toString(), table, catalog);
    }

    /** Of a publication's list of columns and its condition. */
    static @Nullable ViewQuery ofPublished(ObjectName table, PublicationMembers.Member member, Catalog catalog) {
        if (member.columns().isEmpty() && member.where() == null) {
            return null;
        }
        List<String> columns = member.columns().stream()
                .map(it -> WrittenNames.postgres(it.value()))
                .toList();
        String where = member.where() == null ? "" : " WHERE " + member.where().text();
        return query(
                "SELECT " + (columns.isEmpty() ? "1" : String.join(", ", columns)) + " FROM " + written(table) + where,
                table,
                catalog);
    }

    private static @Nullable ViewQuery query(String text, ObjectName table, Catalog catalog) {
        boolean named = !table.unknown() && !table.schema().equals(Names.TEMPORARY);
        return named && !catalog.dialect().mysqlFamily() ? ViewQuery.of(text, catalog) : null;
    }

    private static String oldAndNew(ObjectName table) {
        return written(table) + " AS old, " + written(table) + " AS new";
    }

    private static String written(ObjectName name) {
        return WrittenNames.postgres(name.schema()) + "." + WrittenNames.postgres(name.name());
    }

    private static int closing(Tokens tokens, int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            depth += kind == TokenKind.LEFT_PAREN ? 1 : kind == TokenKind.RIGHT_PAREN ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }
}
