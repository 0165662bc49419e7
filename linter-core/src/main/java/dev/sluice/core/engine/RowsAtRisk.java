package dev.sluice.core.engine;

/**
 * Existing rows can make the action fail.
 *
 * @param how one clause: {@code "rows where `email` is null"}
 * @param precheck a query that must return no rows before applying, without its final semicolon; {@code ""} for none
 */
public record RowsAtRisk(String how, String precheck) {}
