DROP TABLE wells;
