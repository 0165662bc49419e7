// What a program does to the schema is not read.
