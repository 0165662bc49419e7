revision = "1975ea83b712"
