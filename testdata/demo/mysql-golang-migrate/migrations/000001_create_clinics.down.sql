DROP TABLE practitioners;
DROP TABLE rooms;
DROP TABLE clinics;
