package dev.sluice.core.catalog;

import dev.sluice.core.ast.AlterEvent;
import dev.sluice.core.ast.CreateEvent;

/** MySQL's and MariaDB's events. */
final class Events {
    private Events() {}

    static Catalog create(CreateEvent statement, Step step) {
        ObjectName name = step.catalog().lookup().create(statement.event());
        Definitions definitions = step.catalog().definitions();
        return definitions.events().contains(name) && !statement.orReplace()
                ? step.catalog()
                : step.catalog()
                        .with(definitions.put(
                                new Event(name, statement.enabled(), statement.definition(), step.origin())));
    }

    static Catalog alter(AlterEvent statement, Step step) {
        Definitions definitions = step.catalog().definitions();
        Event event = definitions.events().get(step.catalog().lookup().permanent(statement.event()));
        if (event == null) {
            return step.catalog();
        }
        ObjectName name = statement.newName() == null
                ? event.name()
                : step.catalog().lookup().create(statement.newName());
        boolean enabled = statement.enabled() == null ? event.enabled() : statement.enabled();
        return step.catalog()
                .with(definitions.dropEvent(event.name()).put(new Event(name, enabled, null, event.origin())));
    }
}
