CREATE INDEX CONCURRENTLY singers_voice_idx ON singers (voice);
