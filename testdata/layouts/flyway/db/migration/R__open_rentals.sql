CREATE OR REPLACE VIEW open_rentals AS
SELECT r.id, b.frame_no, r.starts_at
  FROM rentals r JOIN bikes b ON b.id = r.bike_id
 WHERE r.ends_at IS NULL;
