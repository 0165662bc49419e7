package dev.sluice.core.ast;

/** What is said of a constraint after its condition. */
public record ConstraintMode(
        boolean deferrable, boolean initiallyDeferred, boolean notValid, boolean notEnforced, boolean noInherit) {

    /** Nothing is said. */
    public static final ConstraintMode DEFAULT = new ConstraintMode(false, false, false, false, false);
}
