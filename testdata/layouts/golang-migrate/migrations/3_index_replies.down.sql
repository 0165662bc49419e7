DROP INDEX CONCURRENTLY replies_ticket_idx;
