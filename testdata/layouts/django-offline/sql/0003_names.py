# a migration that cannot be written as SQL
