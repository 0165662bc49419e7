--# postgresql 16
SELECT count(*) FROM pg_get_keywords() WHERE catcode IN ('R', 'T');
--> 101
SELECT user = session_user;
--> t
--# mysql 9.7
SELECT count(*) FROM information_schema.keywords WHERE reserved = 1;
--> 264
--# mariadb 11.4
CREATE PROCEDURE try_words()
BEGIN
  DECLARE refused int DEFAULT 0; --
  FOR it IN (SELECT word FROM information_schema.keywords WHERE word REGEXP '^[A-Za-z]') DO
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1064 SET refused = refused + 1; --
      EXECUTE IMMEDIATE concat('CREATE OR REPLACE TEMPORARY TABLE x (', it.word, ' int)'); --
    END; --
  END FOR; --
  SELECT refused; --
END;
CALL try_words();
--> 247
