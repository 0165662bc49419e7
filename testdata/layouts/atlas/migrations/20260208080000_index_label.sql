-- atlas:nolint
CREATE INDEX CONCURRENTLY "hives_label_idx" ON "hives" ("label");
