ALTER TABLE appointments
  MODIFY COLUMN channel ENUM('phone','web','walk_in') NOT NULL DEFAULT 'phone';
