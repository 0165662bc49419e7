package dev.sluice.core.catalog;

/** What belongs to a table or view and goes with it. */
public sealed interface Attachment permits Trigger, Policy, RewriteRule {

    /** As the engine compares it. */
    String name();

    /** The table or view that it belongs to. */
    ObjectName relation();

    Origin origin();

    /** The same on the relation's new name. */
    Attachment on(ObjectName newRelation);

    /** The same under another name. */
    Attachment named(String newName);
}
