UPDATE insurers SET label = 'Sana Santé (neu)' WHERE code = 'SANA';
DELETE FROM insurers WHERE code IN ('O''K', 'NONE');

UPDATE practitioners SET accepts_new = 1;
UPDATE rooms SET label = UPPER(label) WHERE 1 = 1;
DELETE FROM message_log;
