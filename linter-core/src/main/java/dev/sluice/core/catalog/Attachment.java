package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/** What belongs to a table or view and goes with it. */
public sealed interface Attachment permits Trigger, Policy, RewriteRule, PublishedTable, ExtendedStatistics {

    /** As the engine compares it. */
    String name();

    /** The table or view that it belongs to. */
    ObjectName relation();

    Origin origin();

    /** What it reads beside its function: a query that names the same columns, relations and functions; null where not known. */
    @Nullable
    ViewQuery query();

    /** The same with a query that knows other names. */
    Attachment withQuery(@Nullable ViewQuery newQuery);

    /** The same on the relation's new name. */
    Attachment on(ObjectName newRelation);

    /** The same under another name. */
    Attachment named(String newName);
}
