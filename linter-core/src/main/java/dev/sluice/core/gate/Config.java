package dev.sluice.core.gate;

import dev.sluice.core.lex.TemplateHelpers;

/**
 * What a team has set for the migrations of a folder.
 *
 * @param templates what the helpers that its templates call write
 */
public record Config(TemplateHelpers templates) {

    /** Where nothing is set. */
    public static final Config NONE = new Config(TemplateHelpers.NONE);
}
