revision = "ae1027a6acf0"
