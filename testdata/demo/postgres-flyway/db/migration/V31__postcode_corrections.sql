CREATE TEMPORARY TABLE postcode_fix (wrong text, correct text) ON COMMIT DROP;
INSERT INTO postcode_fix VALUES ('8OOO', '8000'), ('3OO1', '3001'), ('12O4', '1204');
CREATE INDEX ON postcode_fix (wrong);

UPDATE parcels p
   SET postcode = f.correct
  FROM postcode_fix f
 WHERE p.postcode = f.wrong
   AND p.country_code = 'CH';

TRUNCATE postcode_fix;
ALTER TABLE postcode_fix RENAME COLUMN correct TO right_one;
