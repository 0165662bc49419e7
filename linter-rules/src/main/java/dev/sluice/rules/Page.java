package dev.sluice.rules;

/**
 * What there is to read about a rule.
 *
 * @param id the rule
 * @param summary the line below the heading
 * @param markdown the whole page
 */
public record Page(String id, String summary, String markdown) {

    static Page of(String id, String markdown) {
        return new Page(
                id,
                markdown.lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse(""),
                markdown);
    }
}
