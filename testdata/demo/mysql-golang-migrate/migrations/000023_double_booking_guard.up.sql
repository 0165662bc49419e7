CREATE TRIGGER appointments_no_past BEFORE INSERT ON appointments
FOR EACH ROW
BEGIN
  -- staff may backdate by a day; nobody else
  IF NEW.starts_at < NOW() - INTERVAL 1 DAY THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Termin liegt in der Vergangenheit ⏰';
  END IF;
END;

CREATE OR REPLACE VIEW upcoming_appointments AS
SELECT a.id, a.starts_at, p.last_name, pr.full_name AS practitioner
  FROM appointments a
  JOIN patients p       ON p.id = a.patient_id
  JOIN practitioners pr ON pr.id = a.practitioner_id
 WHERE a.status IN ('requested', 'confirmed');
