package dev.sluice.core.ast;

import java.util.Locale;

/** Kinds of database objects that statements name. */
public enum ObjectKind {
    TABLE,
    FOREIGN_TABLE,
    COLUMN,
    INDEX,
    CONSTRAINT,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE,
    TYPE,
    DOMAIN,
    SCHEMA,
    DATABASE,
    FUNCTION,
    PROCEDURE,
    ROUTINE,
    AGGREGATE,
    OPERATOR,
    OPERATOR_CLASS,
    OPERATOR_FAMILY,
    TRIGGER,
    EVENT_TRIGGER,
    EVENT,
    RULE,
    POLICY,
    PROPERTY_GRAPH,
    EXTENSION,
    COLLATION,
    CONVERSION,
    CAST,
    LANGUAGE,
    STATISTICS,
    PUBLICATION,
    SUBSCRIPTION,
    ROLE,
    SERVER,
    FOREIGN_DATA_WRAPPER,
    USER_MAPPING,
    TABLESPACE,
    TRANSFORM,
    TEXT_SEARCH,
    ACCESS_METHOD,
    LARGE_OBJECT,
    DEFAULT_PRIVILEGES,
    SYSTEM,
    PACKAGE,
    LIBRARY,
    INSTANCE,
    LOGFILE_GROUP,
    RESOURCE_GROUP,
    SPATIAL_REFERENCE_SYSTEM;

    /** In words: {@code materialized view}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
