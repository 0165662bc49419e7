-- Product wants the app first in every report that sorts by channel.
ALTER TABLE appointments
  MODIFY COLUMN channel ENUM('app','phone','web','walk_in') NOT NULL DEFAULT 'phone';
