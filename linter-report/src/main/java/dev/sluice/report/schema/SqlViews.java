package dev.sluice.report.schema;

import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Index;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.View;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Views, each after those that it reads. */
final class SqlViews {

    private final Catalog catalog;
    private final Quoting quoting;
    private final Script script;

    SqlViews(Catalog catalog, Quoting quoting, Script script) {
        this.catalog = catalog;
        this.quoting = quoting;
        this.script = script;
    }

    void all() throws IOException {
        List<View> views = Order.of(
                catalog.views(),
                View::name,
                view -> reads(view).stream()
                        .flatMap(it -> catalog.view(it).stream())
                        .toList());
        Set<ObjectName> missing = new HashSet<>();
        for (View view : views) {
            if (!write(view, missing)) {
                missing.add(view.name());
            }
        }
    }

    private static List<ObjectName> reads(View view) {
        return view.reads().orElse(List.of()).stream().map(View.Read::relation).toList();
    }

    /** False where there is no more to write than a comment. */
    private boolean write(View view, Set<ObjectName> missing) throws IOException {
        String kind = view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
        Optional<ObjectName> absent = reads(view).stream().filter(missing::contains).findFirst();
        if (view.text().isEmpty() || absent.isPresent()) {
            script.unknown(
                    "view " + view.name(),
                    absent.map(it -> "that of " + it + ", which it reads, is not")
                            .orElse("its query names what has another name now, or is too long to keep"));
            return false;
        }
        if (view.broken(catalog)) {
            script.comment("view %s cannot be used: what it reads is not there".formatted(view.name()));
            return false;
        }
        String columns = view.names().isEmpty() ? "" : " (" + quoting.names(view.names()) + ")";
        script.statement("CREATE %s%s %s%s AS\n%s"
                .formatted(
                        Quoting.temporary(view.name()) ? "TEMPORARY " : "",
                        kind,
                        quoting.name(view.name()),
                        columns,
                        view.text().get()));
        SqlIndexes indexes = new SqlIndexes(catalog, quoting);
        for (Index index : view.indexes()) {
            script.statement(indexes.create(index, view.name(), false));
        }
        return true;
    }
}
