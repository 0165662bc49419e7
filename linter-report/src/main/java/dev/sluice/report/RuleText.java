package dev.sluice.report;

/**
 * A rule's page, for formats that carry it.
 *
 * @param summary its one-line summary, without a final stop
 * @param markdown the whole page
 */
public record RuleText(String summary, String markdown) {}
