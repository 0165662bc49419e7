CREATE TABLE ${schema}.${prefix}_users (id {{ type }}, x text DEFAULT %(x)s);
{{#if a}}DROP TABLE t;{{/if}}
