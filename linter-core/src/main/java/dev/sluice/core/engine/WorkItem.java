package dev.sluice.core.engine;

/**
 * One piece of work of an action.
 *
 * @param what for people, with names: {@code "rewrites `orders`"}, {@code "rebuilds index `orders_email_idx`"}
 */
public record WorkItem(Work work, String what) {}
