/*!40101 SET NAMES utf8mb4 */;
/*!80000 DROP TABLE patients_old */;
--no comment in MySQL: two dashes need a blank
SELECT 1;
