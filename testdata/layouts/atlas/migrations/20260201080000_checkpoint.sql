-- atlas:checkpoint

CREATE TABLE "hives" ("id" integer NOT NULL, "label" text NULL, PRIMARY KEY ("id"));
CREATE TABLE "visits" ("id" integer NOT NULL, "hive_id" integer NOT NULL, "queen_seen" boolean NULL, PRIMARY KEY ("id"));
CREATE INDEX "visits_hive_idx" ON "visits" ("hive_id");
