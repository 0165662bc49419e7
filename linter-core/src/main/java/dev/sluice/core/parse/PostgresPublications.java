package dev.sluice.core.parse;

import dev.sluice.core.ast.Expression;
import dev.sluice.core.ast.Name;
import dev.sluice.core.ast.PublicationMembers;
import dev.sluice.core.ast.PublicationMembers.Change;
import dev.sluice.core.ast.PublicationMembers.Member;
import dev.sluice.core.ast.QualifiedName;
import dev.sluice.core.ast.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's CREATE and ALTER PUBLICATION say of members and options. */
final class PostgresPublications {

    private final TokenCursor cursor;
    private final List<Member> members = new ArrayList<>(2);
    private final List<Name> schemas = new ArrayList<>(0);
    private boolean allTables;
    private @Nullable String publish;

    private PostgresPublications(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** {@code [FOR …] [WITH (…)]}, after the name. */
    static PublicationMembers create(TokenCursor cursor) {
        PostgresPublications read = new PostgresPublications(cursor);
        if (cursor.accept("for")) {
            read.objects();
        }
        if (cursor.accept("with")) {
            read.options();
        }
        cursor.expectEnd();
        return read.members(Change.ADD);
    }

    /** {@code ADD …}, {@code DROP …}, {@code SET …}. */
    static PublicationMembers alter(TokenCursor cursor) {
        PostgresPublications read = new PostgresPublications(cursor);
        String verb = cursor.acceptAny("add", "set", "drop");
        if (verb == null) {
            throw cursor.failure("expected what is altered");
        }
        boolean options = cursor.atSymbol("(");
        if (options) {
            read.options();
        } else {
            read.objects();
        }
        cursor.expectEnd();
        return read.members(
                verb.equals("drop") ? Change.DROP : verb.equals("add") || options ? Change.ADD : Change.SET);
    }

    private PublicationMembers members(Change change) {
        return new PublicationMembers(change, allTables, members, schemas, publish);
    }

    private void options() {
        for (TableOption option : PostgresClauses.options(cursor)) {
            publish = option.name().equals("publish") ? option.value() : publish;
        }
    }

    private void objects() {
        do {
            if (cursor.accept("all", "tables", "in", "schema") || cursor.accept("tables", "in", "schema")) {
                schemas();
            } else if (cursor.accept("all")) {
                all();
            } else {
                cursor.expect("table");
                tables();
            }
        } while (cursor.acceptSymbol(","));
    }

    /** {@code TABLES [EXCEPT (…)] | SEQUENCES}. Which tables an exception is about is not kept: not all are published. */
    private void all() {
        if (cursor.accept("sequences")) {
            return;
        }
        cursor.expect("tables");
        allTables = !cursor.accept("except");
        if (!allTables) {
            cursor.accept("table");
            cursor.parenthesised();
        }
    }

    private void schemas() {
        do {
            if (!cursor.accept("current_schema")) {
                schemas.add(cursor.name());
            }
        } while (more());
    }

    private void tables() {
        do {
            boolean only = cursor.accept("only");
            boolean wrapped = only && cursor.acceptSymbol("(");
            QualifiedName table = cursor.qualifiedName();
            if (wrapped) {
                cursor.expectSymbol(")");
            }
            cursor.acceptSymbol("*");
            List<Name> columns = cursor.atSymbol("(") ? cursor.nameList() : List.of();
            Expression where = cursor.accept("where") ? cursor.parenthesised() : null;
            members.add(new Member(table, only, columns, where));
        } while (more());
    }

    /** Whether another of the same sort follows: after a comma another sort may begin. */
    private boolean more() {
        boolean other = cursor.at(1, "table") || cursor.at(1, "tables") || cursor.at(1, "all");
        return !other && cursor.acceptSymbol(",");
    }
}
