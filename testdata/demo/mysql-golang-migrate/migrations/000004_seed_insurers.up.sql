CREATE TABLE insurers (
  code   VARCHAR(12) NOT NULL PRIMARY KEY,
  label  VARCHAR(80) NOT NULL,
  active TINYINT(1)  NOT NULL DEFAULT 1
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO insurers (code, label) VALUES
  ('AXM',   'Axiom – Krankenkasse Zürich'),
  ('SANA',  'Sana Santé 💙'),
  ('O''K',  'O''Keefe; "the quoted one" -- not a comment'),
  ('TEST',  'it\'s a test # DROP TABLE patients;');

DELETE FROM insurers WHERE code = 'TEST';
