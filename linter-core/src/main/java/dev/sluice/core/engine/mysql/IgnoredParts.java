package dev.sluice.core.engine.mysql;

import dev.sluice.core.ast.ColumnAttribute;
import dev.sluice.core.ast.ColumnDefinition;
import dev.sluice.core.ast.CreateTable;
import dev.sluice.core.ast.TableConstraint;
import dev.sluice.core.ast.TableElement;
import dev.sluice.core.ast.TableOption;
import dev.sluice.core.engine.ActionEffect.Ignored;
import dev.sluice.core.engine.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a server reads in a CREATE TABLE and takes no notice of. */
final class IgnoredParts {

    /** Storage engines that take a foreign key and keep none: asked of MariaDB 11.4.5, MyISAM and MEMORY of MySQL 5.6.24 too. */
    private static final Set<String> WITHOUT_KEYS = Set.of("myisam", "aria", "memory", "heap");

    private IgnoredParts() {}

    static List<Ignored> of(CreateTable create, Target target) {
        boolean keyless = create.options().stream().anyMatch(IgnoredParts::withoutKeys);
        boolean checks = AddedColumn.enforcesChecks(target);
        List<Ignored> ignored = new ArrayList<>(0);
        for (TableElement element : create.elements()) {
            if (element instanceof TableConstraint.ForeignKey && keyless) {
                ignored.add(new Ignored(element.span(), KeyReader.FOREIGN_KEY_IGNORED));
            } else if (element instanceof TableConstraint.Check && !checks) {
                ignored.add(new Ignored(element.span(), AddedColumn.CHECK_IGNORED));
            } else if (element instanceof ColumnDefinition column) {
                column.attribute(ColumnAttribute.References.class)
                        .filter(it -> keyless || !AddedColumn.honoursInlineReferences(target))
                        .ifPresent(it -> ignored.add(new Ignored(
                                it.span(), keyless ? KeyReader.FOREIGN_KEY_IGNORED : AddedColumn.REFERENCES_IGNORED)));
                column.attribute(ColumnAttribute.Check.class)
                        .filter(it -> !checks)
                        .ifPresent(it -> ignored.add(new Ignored(it.span(), AddedColumn.CHECK_IGNORED)));
            }
        }
        return ignored;
    }

    private static boolean withoutKeys(TableOption option) {
        return option.name().equals("engine")
                && WITHOUT_KEYS.contains(option.value().toLowerCase(Locale.ROOT));
    }
}
