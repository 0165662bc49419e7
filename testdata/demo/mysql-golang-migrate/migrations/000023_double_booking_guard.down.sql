DROP VIEW upcoming_appointments;
DROP TRIGGER appointments_no_past;
