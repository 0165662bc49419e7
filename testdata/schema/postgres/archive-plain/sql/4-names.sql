CREATE TABLE "Mixed Case" ("A column" int, "select" text, lower_AND_upper int, UNIQUE ("A column", "select"));
CREATE INDEX ON "Mixed Case" ("A column");
CREATE INDEX ON "Mixed Case" ("A column");
CREATE TABLE a_table_with_quite_a_long_name_as_generators_like_to_make_them (
    a_column_with_a_rather_long_name_too_for_good_measure int UNIQUE CHECK (a_column_with_a_rather_long_name_too_for_good_measure > 0),
    b int REFERENCES a_table_with_quite_a_long_name_as_generators_like_to_make_them (a_column_with_a_rather_long_name_too_for_good_measure)
);
CREATE INDEX ON a_table_with_quite_a_long_name_as_generators_like_to_make_them (b, a_column_with_a_rather_long_name_too_for_good_measure, (b + 1));
CREATE TABLE t (a int CHECK (a > 0) CHECK (a < 9), b int CHECK (b > a), CHECK (a > 1 OR b > 1), UNIQUE (a), UNIQUE (b, a));
ALTER TABLE t ADD CHECK (a > 2), ADD CHECK (a + b > 3), ADD UNIQUE (a);
