CREATE INDEX CONCURRENTLY replies_ticket_idx ON replies (ticket_id);
