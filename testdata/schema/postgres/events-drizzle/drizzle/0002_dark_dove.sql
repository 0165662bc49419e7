ALTER TABLE "event" RENAME TO "meeting";--> statement-breakpoint
ALTER TABLE "meeting" RENAME COLUMN "ownerId" TO "host";--> statement-breakpoint
ALTER TABLE "guest" DROP CONSTRAINT "guest_eventId_event_id_fk";
--> statement-breakpoint
DROP INDEX IF EXISTS "event_owner_idx";--> statement-breakpoint
ALTER TABLE "meeting" ALTER COLUMN "tags" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_eventId_meeting_id_fk" FOREIGN KEY ("eventId") REFERENCES "public"."meeting"("id") ON DELETE set null;--> statement-breakpoint
ALTER TABLE "meeting" DROP COLUMN IF EXISTS "capacity";--> statement-breakpoint
CREATE VIEW "public"."open_meetings" AS (select "id", "host" from "meeting" where "status" = 'open');
