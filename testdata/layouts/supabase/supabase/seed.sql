INSERT INTO singers (name, voice) VALUES ('Ada', 'alto');
