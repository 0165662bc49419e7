CREATE TYPE "public"."status" AS ENUM('draft', 'open', 'done');--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "event" (
	"id" text PRIMARY KEY NOT NULL,
	"title" varchar(255) NOT NULL,
	"status" "status" DEFAULT 'draft' NOT NULL,
	"ownerId" text NOT NULL,
	"starts_at" timestamp with time zone DEFAULT now(),
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	CONSTRAINT "event_title_unique" UNIQUE("title")
);
--> statement-breakpoint
CREATE TABLE "guest" (
	"eventId" text NOT NULL,
	"email" text NOT NULL,
	"plus" integer DEFAULT 0,
	CONSTRAINT "guest_eventId_email_pk" PRIMARY KEY("eventId","email")
);
--> statement-breakpoint
DO $$ BEGIN
 ALTER TABLE "guest" ADD CONSTRAINT "guest_eventId_event_id_fk" FOREIGN KEY ("eventId") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;
EXCEPTION
 WHEN duplicate_object THEN null;
END $$;
