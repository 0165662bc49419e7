CREATE TABLE towns (id int PRIMARY KEY, zip int NOT NULL, UNIQUE (id, zip));
CREATE TABLE fields (
  town int,
  zip int,
  club int,
  FOREIGN KEY (town) REFERENCES towns (id),
  CONSTRAINT fields_club FOREIGN KEY (club) REFERENCES clubs (Id)
);
ALTER TABLE fields ADD CONSTRAINT fields_town FOREIGN KEY (town) REFERENCES towns (id);
ALTER TABLE fields DROP FOREIGN KEY fields_club;
ALTER TABLE fields ADD CONSTRAINT fields_to_club FOREIGN KEY (club) REFERENCES clubs (Id);
ALTER TABLE fields ADD FOREIGN KEY (club) REFERENCES clubs (Id);
ALTER TABLE fields ADD CONSTRAINT fields_town_zip FOREIGN KEY (town, zip) REFERENCES towns (id, zip);
ALTER TABLE fields ADD CONSTRAINT fields_town_again FOREIGN KEY (town) REFERENCES towns (id);
CREATE INDEX fields_by_club ON fields (club, zip);
