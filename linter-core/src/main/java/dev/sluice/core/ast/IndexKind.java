package dev.sluice.core.ast;

/** What sort of index a statement makes. */
public enum IndexKind {
    PLAIN,
    UNIQUE,
    FULLTEXT,
    SPATIAL,
    VECTOR
}
