DROP TABLE members;
DROP TABLE clubs;
