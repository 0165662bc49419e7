--# postgresql 12-18
CREATE FUNCTION f(a integer) RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE FUNCTION f(a integer, b integer DEFAULT 0) RETURNS int LANGUAGE sql AS 'SELECT 2';
SELECT f(1);
--> error 42725 function f(integer) is not unique
