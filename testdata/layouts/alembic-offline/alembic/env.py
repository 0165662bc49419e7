# how Alembic is run
