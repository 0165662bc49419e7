DROP TABLE firings;
DROP TABLE kilns;
