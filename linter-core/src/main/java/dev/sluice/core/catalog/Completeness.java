package dev.sluice.core.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a history tells of itself.
 *
 * @param createsTables whether it holds a CREATE TABLE
 * @param afresh whether one of them would fail on a database that has the table already
 * @param besideOthers whether other migrations may change the same database
 * @param gap the first sign that it is not complete, or null
 * @param everything what came last that may have changed anything, or null
 * @param epoch how often that was so
 * @param objects what came into doubt of objects that are no tables
 */
record Completeness(
        boolean createsTables,
        boolean afresh,
        boolean besideOthers,
        @Nullable Doubt gap,
        @Nullable Doubt everything,
        int epoch,
        ObjectDoubts objects) {

    static final Completeness BEGINNING = new Completeness(false, false, false, null, null, 0, ObjectDoubts.NONE);

    /**
     * Whether it tells of all relations from an empty database on. Where each table is made IF NOT EXISTS, the
     * migrations may have been begun beside a schema that was there.
     */
    boolean fromScratch() {
        return afresh && !besideOthers;
    }

    Completeness withTables(boolean ifNotExists) {
        return createsTables && (afresh || ifNotExists)
                ? this
                : new Completeness(true, afresh || !ifNotExists, besideOthers, gap, everything, epoch, objects);
    }

    Completeness withOthers() {
        return new Completeness(createsTables, afresh, true, gap, everything, epoch, objects);
    }

    Completeness lacking(Doubt doubt) {
        return gap == null
                ? new Completeness(createsTables, afresh, besideOthers, doubt, everything, epoch, objects)
                : this;
    }

    /**
     * After a statement names an object: what is neither listed nor made by it shows that some of the history is missing,
     * and so does a name that is not known, which may be that of any.
     */
    Completeness naming(ObjectName name, boolean listed, boolean created, Origin by) {
        if (listed || (created && !name.unknown())) {
            return this;
        }
        return lacking(new Doubt(name.unknown() ? Doubt.Cause.NAME_UNKNOWN : Doubt.Cause.NEVER_CREATED, by));
    }

    Completeness doubting(Doubt doubt) {
        return new Completeness(
                createsTables,
                afresh,
                besideOthers,
                gap == null ? doubt : gap,
                doubt,
                epoch + 1,
                objects.raise(Subject.EVERYTHING, doubt));
    }

    @SuppressWarnings("ReferenceEquality") // what changes nothing gives back the same
    Completeness with(ObjectDoubts newObjects) {
        return newObjects == objects
                ? this
                : new Completeness(createsTables, afresh, besideOthers, gap, everything, epoch, newObjects);
    }
}
