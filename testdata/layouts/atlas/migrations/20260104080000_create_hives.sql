-- Create "hives" table
CREATE TABLE "hives" ("id" integer NOT NULL, "label" text NULL, PRIMARY KEY ("id"));
-- Create "visits" table
CREATE TABLE "visits" ("id" integer NOT NULL, "hive_id" integer NOT NULL, "queen_seen" boolean NULL, PRIMARY KEY ("id"));
