package dev.sluice.rules;

/**
 * What there is to read about a rule.
 *
 * @param id the rule
 * @param summary the line below the heading, without its final stop
 * @param markdown the whole page
 */
public record Page(String id, String summary, String markdown) {

    static Page of(String id, String markdown) {
        String line =
                markdown.lines().skip(1).filter(it -> !it.isBlank()).findFirst().orElse("");
        return new Page(id, line.endsWith(".") ? line.substring(0, line.length() - 1) : line, markdown);
    }
}
