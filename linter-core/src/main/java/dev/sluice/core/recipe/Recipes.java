package dev.sluice.core.recipe;

/**
 * What to write instead: one help sentence per hazard, in the imperative, with the user's names, for one engine, version
 * and runner. Rules take their help from here and never write their own.
 */
public interface Recipes {}
