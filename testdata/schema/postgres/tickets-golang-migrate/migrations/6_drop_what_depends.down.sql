ALTER TABLE sales.tickets ALTER COLUMN number SET DEFAULT nextval('sales.ticket_numbers');
ALTER TABLE venues ADD UNIQUE (id), ADD PRIMARY KEY (id);
ALTER TABLE concerts ADD FOREIGN KEY (venue) REFERENCES venues (id);
DROP VIEW bookings;
