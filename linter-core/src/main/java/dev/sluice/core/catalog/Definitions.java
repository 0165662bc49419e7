package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The objects that are no relations. Immutable.
 *
 * @param types the types that migrations made
 * @param routines functions and procedures
 * @param extensions by name; PostgreSQL only
 * @param events MySQL and MariaDB only
 * @param attachments what belongs to a relation
 * @param renamings what had other names, relations too
 * @param grants who was given what
 * @param publications by name; PostgreSQL only
 * @param casts whether a migration made a cast; PostgreSQL only
 * @param bodies the routines whose bodies, in standard SQL, may read a relation or call another one; also such as are gone
 */
record Definitions(
        Schemas schemas,
        UserTypes types,
        BySchema<Overloads> routines,
        HashTrie<String, Extension> extensions,
        BySchema<Event> events,
        Attachments attachments,
        Renamings renamings,
        Grants grants,
        HashTrie<String, Publication> publications,
        boolean casts,
        PMap<ObjectName, PSet<ObjectName>> bodies) {

    static final Definitions NONE = new Definitions(
            Schemas.NONE,
            UserTypes.NONE,
            BySchema.empty(),
            HashTrie.empty(),
            BySchema.empty(),
            Attachments.NONE,
            Renamings.NONE,
            Grants.NONE,
            HashTrie.empty(),
            false,
            HashTrie.empty());

    Definitions put(UserType type) {
        return withTypes(types.plus(type));
    }

    Definitions put(Routine routine) {
        Overloads others = routines.get(routine.name());
        Overloads all = others == null ? Overloads.of(routine) : others.with(routine);
        Definitions with = withRoutines(routines.plus(routine.name(), all));
        return routine.reads() == null ? with : with.linked(routine.name(), routine.reads());
    }

    private Definitions linked(ObjectName routine, ViewQuery reads) {
        PMap<ObjectName, PSet<ObjectName>> linked = bodies;
        for (ObjectName read : reads.candidates()) {
            linked = Links.link(linked, read, routine);
        }
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                events,
                attachments,
                renamings,
                grants,
                publications,
                casts,
                linked);
    }

    /** The routines whose bodies, in standard SQL, may read a relation or call a routine, sorted. */
    List<Routine> reading(ObjectName name) {
        PSet<ObjectName> linked = bodies.get(name);
        List<Routine> reading = new ArrayList<>();
        for (ObjectName routine : linked == null ? Set.<ObjectName>of() : new TreeSet<>(linked)) {
            Overloads overloads = routines.get(routine);
            for (Routine it : overloads == null ? Overloads.NONE : overloads.routines()) {
                if (it.reads() != null && it.reads().candidates().contains(name)) {
                    reading.add(it);
                }
            }
        }
        return reading;
    }

    /** With what may read a relation, or call a routine, changed so that it follows another name. */
    Definitions requeried(ObjectName name, UnaryOperator<ViewQuery> change) {
        Definitions result = with(attachments.requeried(name, change));
        for (Routine it : reading(name)) {
            ViewQuery reads = it.reads();
            Overloads overloads = result.routines.get(it.name());
            if (reads != null && overloads != null) {
                ViewQuery changed = change.apply(reads);
                Overloads following =
                        overloads.map(one -> one.signature().equals(it.signature()) ? one.withReads(changed) : one);
                result = result.withRoutines(result.routines.plus(it.name(), following))
                        .linked(it.name(), changed);
            }
        }
        return result;
    }

    Definitions put(Extension extension) {
        return withExtensions(extensions.plus(extension.name(), extension));
    }

    Definitions put(Event event) {
        return withEvents(events.plus(event.name(), event));
    }

    Definitions dropType(ObjectName name) {
        return withTypes(types.minus(name));
    }

    /** Without the routine of this signature, or all of the name where none is given. */
    Definitions dropRoutine(ObjectName name, @Nullable Signature signature) {
        Overloads all = routines.get(name);
        Overloads left = all == null || signature == null ? null : all.without(signature);
        return withRoutines(left == null ? routines.minus(name) : routines.plus(name, left));
    }

    Definitions dropExtension(String name) {
        return withExtensions(extensions.minus(name));
    }

    Definitions dropEvent(ObjectName name) {
        return withEvents(events.minus(name));
    }

    /** Without what stands in a schema. */
    Definitions dropSchema(String schema) {
        HashTrie<String, Extension> otherExtensions = extensions;
        for (Extension it : extensions.values()) {
            otherExtensions = it.schema().equals(schema) ? otherExtensions.minus(it.name()) : otherExtensions;
        }
        return new Definitions(
                schemas,
                types.without(schema),
                routines.without(schema),
                otherExtensions,
                events.without(schema),
                attachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }

    /** Without the types and routines of PostgreSQL's schema for what lasts as long as a session. */
    Definitions withoutTemporary() {
        boolean any = !types.in(Names.TEMPORARY).isEmpty()
                || !routines.in(Names.TEMPORARY).isEmpty();
        return any ? dropSchema(Names.TEMPORARY) : this;
    }

    /** With what stands in a schema in another; columns name their types as before. MySQL cannot do that to events. */
    Definitions moveSchema(String from, String to) {
        Definitions result = dropSchema(from);
        for (UserType it : types.in(from)) {
            result = result.put(it.withName(moved(it.name(), to)));
        }
        for (Overloads overloads : routines.in(from).values()) {
            for (Routine it : overloads.routines()) {
                result = result.put(it.withName(moved(it.name(), to)));
            }
        }
        for (Extension it : extensions.values()) {
            result = it.schema().equals(from) ? result.put(new Extension(it.name(), to, it.origin())) : result;
        }
        return result;
    }

    private static ObjectName moved(ObjectName name, String schema) {
        return new ObjectName(schema, name.name());
    }

    Definitions with(Schemas newSchemas) {
        return new Definitions(
                newSchemas,
                types,
                routines,
                extensions,
                events,
                attachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }

    Definitions with(Attachments newAttachments) {
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                events,
                newAttachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }

    Definitions with(Renamings newRenamings) {
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                events,
                attachments,
                newRenamings,
                grants,
                publications,
                casts,
                bodies);
    }

    Definitions with(Grants newGrants) {
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                events,
                attachments,
                renamings,
                newGrants,
                publications,
                casts,
                bodies);
    }

    Definitions withCasts() {
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                events,
                attachments,
                renamings,
                grants,
                publications,
                true,
                bodies);
    }

    Definitions withPublications(HashTrie<String, Publication> newPublications) {
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                events,
                attachments,
                renamings,
                grants,
                newPublications,
                casts,
                bodies);
    }

    private Definitions withTypes(UserTypes newTypes) {
        return new Definitions(
                schemas,
                newTypes,
                routines,
                extensions,
                events,
                attachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }

    private Definitions withRoutines(BySchema<Overloads> newRoutines) {
        return new Definitions(
                schemas,
                types,
                newRoutines,
                extensions,
                events,
                attachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }

    private Definitions withExtensions(HashTrie<String, Extension> newExtensions) {
        return new Definitions(
                schemas,
                types,
                routines,
                newExtensions,
                events,
                attachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }

    private Definitions withEvents(BySchema<Event> newEvents) {
        return new Definitions(
                schemas,
                types,
                routines,
                extensions,
                newEvents,
                attachments,
                renamings,
                grants,
                publications,
                casts,
                bodies);
    }
}
