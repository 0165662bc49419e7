package dev.sluice.report.schema;

import dev.sluice.core.ast.CreateRoutine;
import dev.sluice.core.ast.CreateTrigger;
import dev.sluice.core.catalog.Attachment;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.Event;
import dev.sluice.core.catalog.ExtendedStatistics;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Policy;
import dev.sluice.core.catalog.PublishedTable;
import dev.sluice.core.catalog.RewriteRule;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Table;
import dev.sluice.core.catalog.Trigger;
import dev.sluice.core.catalog.View;
import dev.sluice.core.lex.Identifiers;
import dev.sluice.core.lex.Splitter;
import dev.sluice.core.lex.TokenKind;
import dev.sluice.core.lex.Tokens;
import dev.sluice.core.parse.StatementParser;
import dev.sluice.core.source.Dialect;
import dev.sluice.core.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Routines, and what runs with a table or by the clock: triggers, rules, policies, events. */
final class SqlRoutines {

    private final Catalog catalog;
    private final Quoting quoting;
    private final Script script;

    SqlRoutines(Catalog catalog, Quoting quoting, Script script) {
        this.catalog = catalog;
        this.quoting = quoting;
        this.script = script;
    }

    /**
     * Writes those that defaults and CHECKs may call, and gives back the others: those that take or return rows of a table
     * or view, or whose body is bound to what it names when they are made.
     */
    List<Routine> thatNeedNoRelation() throws IOException {
        List<Routine> all = Listings.routines(catalog);
        if (catalog.dialect().mysqlFamily() || all.isEmpty()) {
            return all;
        }
        // As pg_dump does: a body may name what comes later.
        script.statement("SET check_function_bodies = false");
        Set<String> relations = new HashSet<>();
        Listings.tables(catalog).forEach(it -> relations.add(it.name().name()));
        Listings.views(catalog).forEach(it -> relations.add(it.name().name()));
        List<Routine> later = new ArrayList<>();
        List<Routine> first = new ArrayList<>();
        for (Routine routine : all) {
            (needs(routine, relations) ? later : first).add(routine);
        }
        write(first);
        return later;
    }

    private static boolean needs(Routine routine, Set<String> relations) {
        return isBound(routine)
                || Stream.concat(routine.signature().inputs().stream(), Stream.ofNullable(routine.returns()))
                        .flatMap(type -> names(type).stream())
                        .anyMatch(relations::contains);
    }

    /** Whether its body is SQL of the statement itself, not a string: then what it names is looked up at once. */
    private static boolean isBound(Routine routine) {
        if (routine.body() == null) {
            return false;
        }
        Tokens body = Splitter.tokensWithin(routine.body().text(), Dialect.POSTGRESQL);
        return body.size() > 0 && body.kind(0) != TokenKind.STRING;
    }

    private static List<String> names(String type) {
        Tokens tokens = Splitter.tokensWithin(type, Dialect.POSTGRESQL);
        return IntStream.range(0, tokens.size())
                .mapToObj(at -> Identifiers.name(tokens, at, Dialect.POSTGRESQL))
                .toList();
    }

    void write(List<Routine> routines) throws IOException {
        for (Routine routine : routines) {
            String kind = routine.procedure() ? "PROCEDURE" : "FUNCTION";
            String name = quoting.name(routine.name());
            String create = "CREATE %s %s%s".formatted(kind, name, routine.definition());
            program(create);
            CreateRoutine.Volatility volatility = routine.volatility();
            if (volatility != null && !catalog.dialect().mysqlFamily() && !says(create, volatility)) {
                script.statement("ALTER %s %s(%s) %s"
                        .formatted(
                                kind,
                                name,
                                String.join(", ", routine.signature().inputs()),
                                volatility));
            }
        }
    }

    /** Whether the statement that makes it says its volatility: ALTER may have given it another one since. */
    private static boolean says(String create, CreateRoutine.Volatility volatility) {
        return Splitter.split(create, new Span(0, create.length()), Dialect.POSTGRESQL).statements().stream()
                .map(new StatementParser(Dialect.POSTGRESQL)::parse)
                .anyMatch(it -> it instanceof CreateRoutine routine && routine.volatility() == volatility);
    }

    private void program(String text) throws IOException {
        if (catalog.dialect().mysqlFamily()) {
            script.program(text);
        } else {
            script.statement(text);
        }
    }

    /** What belongs to tables and views. */
    void attached() throws IOException {
        for (Table it : Listings.tables(catalog)) {
            attached(it.name());
        }
        for (View it : Listings.views(catalog)) {
            attached(it.name());
        }
        for (Table table : Listings.tables(catalog)) {
            if (script.lacks(table.name())) {
                continue;
            }
            String name = quoting.name(table.name());
            if (table.rowSecurity().enabled()) {
                script.statement("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(name));
            }
            if (table.rowSecurity().forced()) {
                script.statement("ALTER TABLE %s FORCE ROW LEVEL SECURITY".formatted(name));
            }
        }
    }

    private void attached(ObjectName relation) throws IOException {
        for (Attachment attachment : Listings.attachments(relation, catalog)) {
            if (script.lacks(relation)) {
                script.leftOut(attachment.name(), relation);
                continue;
            }
            switch (attachment) {
                case Trigger it -> trigger(it);
                case Policy it -> {
                    if (it.definition() == null) {
                        script.unknown(
                                "policy %s of %s".formatted(it.name(), relation),
                                "it was altered, or names what has another name now");
                    } else {
                        script.statement("CREATE POLICY %s ON %s %s"
                                .formatted(quoting.name(it.name()), quoting.name(relation), it.definition())
                                .stripTrailing());
                    }
                }
                case RewriteRule it -> rule(it);
                // Publications are not written: the script is for a server that nobody replicates from.
                case PublishedTable it -> {}
                // Nor what the planner alone looks at.
                case ExtendedStatistics it -> {}
            }
        }
    }

    private void rule(RewriteRule rule) throws IOException {
        if (rule.definition() == null) {
            script.unknown("rule %s of %s".formatted(rule.name(), rule.relation()), "its table has another name now");
            return;
        }
        String name = quoting.name(rule.name());
        script.statement("CREATE RULE %s %s".formatted(name, rule.definition()));
        if (!rule.enabled()) {
            script.statement("ALTER TABLE %s DISABLE RULE %s".formatted(quoting.name(rule.relation()), name));
        }
    }

    private void trigger(Trigger trigger) throws IOException {
        String name = quoting.name(trigger.name());
        String table = quoting.name(trigger.relation());
        String events = new TreeSet<>(trigger.events())
                .stream().map(it -> event(it, trigger.updateOf())).collect(Collectors.joining(" OR "));
        String call = trigger.function() == null
                ? ""
                : " EXECUTE FUNCTION " + quoting.name(trigger.function())
                        + trigger.text().arguments();
        String clauses = trigger.text().clauses();
        program("CREATE %sTRIGGER %s %s %s ON %s%s%s"
                .formatted(
                        trigger.text().constraint() ? "CONSTRAINT " : "",
                        name,
                        trigger.timing().name().replace('_', ' '),
                        events,
                        table,
                        clauses.isEmpty() ? "" : " " + clauses,
                        call));
        if (!trigger.enabled()) {
            script.statement("ALTER TABLE %s DISABLE TRIGGER %s".formatted(table, name));
        }
    }

    private String event(CreateTrigger.Event event, List<String> columns) {
        boolean some = event == CreateTrigger.Event.UPDATE && !columns.isEmpty();
        return event.name() + (some ? " OF " + quoting.names(columns) : "");
    }

    void events() throws IOException {
        for (Event it : Listings.events(catalog)) {
            if (it.definition() == null) {
                script.unknown("event " + it.name(), "it was altered");
            } else {
                script.program("CREATE EVENT %s %s".formatted(quoting.name(it.name()), it.definition()));
            }
        }
    }
}
