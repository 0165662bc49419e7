ALTER TABLE appointments
	ADD INDEX idx_appointments_practitioner (practitioner_id, starts_at),
	ALGORITHM=INPLACE, LOCK=NONE;

CREATE INDEX idx_appointments_room ON appointments (room_id);
