package dev.sluice.report.schema;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Extension;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Schema;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.lint.SchemaReport;
import java.io.IOException;
import java.util.List;

/** DDL that makes the schema on an empty server; what is not known is a comment. */
final class SqlSchema implements SchemaRenderer {

    @Override
    public void render(SchemaReport report, Appendable out) throws IOException {
        for (SchemaReport.Schema schema : report.schemas()) {
            Script script = new Script(out);
            String root = schema.tree().root().isEmpty() ? "." : schema.tree().root();
            script.comment("%s: %s %s, after %d migration%s"
                    .formatted(
                            root,
                            schema.tree().dialectTitle(),
                            schema.tree().targetVersion(),
                            schema.migrations(),
                            schema.migrations() == 1 ? "" : "s"));
            if (schema.gap() != null) {
                script.comment("incomplete: " + schema.gap());
            }
            write(schema.catalog(), script);
        }
    }

    private static void write(Catalog catalog, Script script) throws IOException {
        Quoting quoting = new Quoting(catalog.dialect());
        for (Schema it : Listings.schemas(catalog)) {
            script.statement("CREATE %s %s"
                    .formatted(catalog.dialect().mysqlFamily() ? "DATABASE" : "SCHEMA", quoting.name(it.name())));
        }
        for (Extension it : Listings.extensions(catalog)) {
            boolean elsewhere = !it.schema().equals("public");
            script.statement("CREATE EXTENSION IF NOT EXISTS " + quoting.name(it.name())
                    + (elsewhere ? " SCHEMA " + quoting.name(it.schema()) : ""));
        }
        SqlTypes types = new SqlTypes(catalog, quoting, script);
        types.all();
        SqlRoutines routines = new SqlRoutines(catalog, quoting, script);
        List<Routine> later = routines.thatNeedNoRelation();
        SqlTables tables = new SqlTables(catalog, quoting, types, script);
        tables.all(inOrder(catalog));
        routines.write(later);
        new SqlViews(catalog, quoting, script).all();
        routines.attached();
        routines.events();
    }

    /** Each table after those that it inherits from. */
    private static List<Table> inOrder(Catalog catalog) {
        return Order.of(
                Listings.tables(catalog),
                Table::name,
                it -> it.inherits().stream()
                        .flatMap(parent -> Listings.table(parent, catalog).stream())
                        .toList());
    }
}
