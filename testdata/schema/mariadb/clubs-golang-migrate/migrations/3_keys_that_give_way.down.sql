DROP TABLE fields;
DROP TABLE towns;
