ALTER TABLE appointments
  MODIFY COLUMN channel ENUM('app','phone','web') NOT NULL DEFAULT 'phone';
