ALTER TYPE "public"."status" ADD VALUE 'cancelled' BEFORE 'done';--> statement-breakpoint
ALTER TABLE "guest" ALTER COLUMN "plus" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "guest" ALTER COLUMN "plus" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "capacity" integer DEFAULT 10;--> statement-breakpoint
CREATE INDEX "event_owner_idx" ON "event" USING btree ("ownerId");--> statement-breakpoint
CREATE UNIQUE INDEX IF NOT EXISTS "guest_email_lower" ON "guest" USING btree (lower("email"),"eventId");
