ALTER TABLE appointments
  MODIFY COLUMN channel ENUM('app','phone','web','walk_in') NOT NULL DEFAULT 'phone';
