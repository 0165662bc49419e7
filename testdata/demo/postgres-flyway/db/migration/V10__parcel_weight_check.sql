-- Written with tabs, as the editor of that year liked it.
ALTER TABLE "parcels"
	ADD COLUMN recipient_email citext,
	ADD CONSTRAINT parcels_weight_positive CHECK (weight_grams > 0),
	ALTER COLUMN notes SET STATISTICS 50;
