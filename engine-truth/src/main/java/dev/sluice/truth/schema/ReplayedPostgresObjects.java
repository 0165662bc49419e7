package dev.sluice.truth.schema;

import dev.sluice.core.ast.CreateRoutine.Volatility;
import dev.sluice.core.ast.Expression;
import dev.sluice.core.catalog.Attachment;
import dev.sluice.core.catalog.Catalog;
import dev.sluice.core.catalog.CompositeType;
import dev.sluice.core.catalog.Domain;
import dev.sluice.core.catalog.EnumType;
import dev.sluice.core.catalog.ExtendedStatistics;
import dev.sluice.core.catalog.Listings;
import dev.sluice.core.catalog.ObjectDoubts;
import dev.sluice.core.catalog.ObjectName;
import dev.sluice.core.catalog.Policy;
import dev.sluice.core.catalog.PublishedTable;
import dev.sluice.core.catalog.RewriteRule;
import dev.sluice.core.catalog.Routine;
import dev.sluice.core.catalog.Trigger;
import dev.sluice.core.catalog.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the replay's catalog says of the objects of a PostgreSQL schema that are no relations. */
final class ReplayedPostgresObjects {

    private ReplayedPostgresObjects() {}

    static List<Described> read(Catalog catalog) {
        List<Described> objects = new ArrayList<>();
        ObjectDoubts doubts = catalog.doubts();
        for (UserType type : Listings.types(catalog)) {
            Described described = type(type);
            if (described != null) {
                objects.add(described.doubted(doubts.of(type)));
            }
        }
        Listings.routines(catalog).forEach(it -> objects.add(routine(it).doubted(doubts.of(it))));
        Listings.schemas(catalog)
                .forEach(it -> objects.add(Described.of("schema", it.name()).doubted(doubts.of(it))));
        Listings.extensions(catalog)
                .forEach(it -> objects.add(Described.of("extension", it.name())
                        .with("schema", it.schema())
                        .doubted(doubts.of(it))));
        catalog.tables().forEach(table -> attachments(table.name(), catalog, objects));
        Listings.views(catalog).forEach(view -> attachments(view.name(), catalog, objects));
        return objects;
    }

    private static @Nullable Described type(UserType type) {
        String name = type.name().toString();
        return switch (type) {
            case EnumType it -> Described.of("enum", name).with("labels", String.join(", ", it.labels()));
            case Domain it ->
                Described.of("domain", name)
                        .with("base", PostgresTypeName.of(it.base()))
                        .with("not null", it.notNull())
                        .with("default", isThere(it.defaultValue()))
                        .with("checks", checks(it));
            case CompositeType it ->
                Described.of("composite", name)
                        .with(
                                "attributes",
                                it.attributes().stream()
                                        .map(a -> a.name() + " " + PostgresTypeName.of(a.type()))
                                        .collect(Collectors.joining(", ")));
            default -> null;
        };
    }

    private static boolean isThere(@Nullable Expression value) {
        return value != null;
    }

    private static @Nullable String checks(Domain domain) {
        return domain.checks().isEmpty()
                ? null
                : domain.checks().stream()
                        .map(check -> check.name() + (check.validated() ? "" : " not valid"))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static Described routine(Routine routine) {
        Volatility volatility = routine.volatility() == null ? Volatility.VOLATILE : routine.volatility();
        return Described.of(
                        "routine",
                        routine.name() + "("
                                + String.join(", ", routine.signature().inputs()) + ")")
                .with("procedure", routine.procedure())
                .with("language", routine.language() == null ? "sql" : routine.language())
                .with("volatility", volatility.name().toLowerCase(Locale.ROOT));
    }

    private static void attachments(ObjectName relation, Catalog catalog, List<Described> objects) {
        for (Attachment attachment : Listings.attachments(relation, catalog)) {
            String name = relation + "." + attachment.name();
            Optional<Described> described = switch (attachment) {
                case Trigger it -> Optional.of(trigger(name, it));
                case Policy it -> Optional.of(Described.of("policy", name).with("permissive", it.permissive()));
                case RewriteRule it -> Optional.of(Described.of("rule", name));
                // The server is not asked for those.
                case PublishedTable it -> Optional.empty();
                case ExtendedStatistics it -> Optional.empty();
            };
            described.ifPresent(it -> objects.add(it.doubted(catalog.doubts().of(attachment))));
        }
    }

    private static Described trigger(String name, Trigger trigger) {
        ObjectName function = trigger.function();
        return Described.of("trigger", name)
                .with("timing", trigger.timing().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .with(
                        "events",
                        trigger.events().stream()
                                .map(event -> event.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .with(
                        "update of",
                        trigger.updateOf().isEmpty()
                                ? null
                                : trigger.updateOf().stream().sorted().collect(Collectors.joining(", ")))
                .with("function", function == null ? null : function.toString())
                .with("enabled", trigger.enabled());
    }
}
