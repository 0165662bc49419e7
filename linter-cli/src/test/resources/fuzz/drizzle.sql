CREATE TABLE "a" ("b" int);
--> statement-breakpoint
ALTER TABLE "a" ADD "c" int
--> statement-breakpoint
DROP TABLE "a"
