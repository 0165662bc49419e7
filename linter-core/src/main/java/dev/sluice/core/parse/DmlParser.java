package dev.sluice.core.parse;

import dev.sluice.core.ast.Query;
import dev.sluice.core.ast.Select;
import dev.sluice.core.ast.Statement;
import java.util.List;

/** Statements that read or change rows. */
final class DmlParser {

    private DmlParser() {}

    static Statement parse(TokenCursor cursor) {
        int from = cursor.index();
        cursor.skipRest();
        return new Select(cursor.spanFrom(from), new Query(cursor.spanFrom(from)), null, List.of());
    }
}
