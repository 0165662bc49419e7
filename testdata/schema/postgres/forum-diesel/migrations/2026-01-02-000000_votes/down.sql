DROP PROCEDURE forget_votes(integer);
DROP FUNCTION score_of(text, integer);
DROP FUNCTION score_of(integer);
DROP TABLE votes;
