package dev.sluice.core.finding;

import dev.sluice.core.engine.ActionEffect;
import dev.sluice.core.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say.
 *
 * @param rule its id
 * @param file as reports name it
 * @param span where, UTF-16, half-open; {@code [0, 0)} for a whole file
 * @param message one clause that stands alone
 * @param notes why, and what is missing
 * @param help what to do, or null
 * @param object the object concerned, resolved, or null
 * @param labels other places
 * @param effect what the engine does, or null where no effect is concerned
 * @param prechecks queries that must return no rows before applying
 * @param content what it is recognised by beside its file: a hash of the rule, the statement and what of it is flagged
 */
public record Finding(
        String rule,
        Category category,
        Severity severity,
        String file,
        Span span,
        String message,
        List<String> notes,
        @Nullable String help,
        @Nullable String object,
        List<Label> labels,
        @Nullable ActionEffect effect,
        List<String> prechecks,
        String content) {

    public Finding {
        notes = List.copyOf(notes);
        labels = List.copyOf(labels);
        prechecks = List.copyOf(prechecks);
    }

    /** Recognises it after changes elsewhere: never a line number. Findings that are alike have the same one. */
    public String fingerprint() {
        return fingerprint(file);
    }

    /** Its fingerprint where its file is named in another way. */
    public String fingerprint(String path) {
        return Fingerprint.of(path, content);
    }
}
