-- Edited by hand: alone in its file, so no implicit transaction
CREATE INDEX CONCURRENTLY "Event_venueId_idx" ON "Event"("venueId");
