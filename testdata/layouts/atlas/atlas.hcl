env "local" {
  migration {
    dir = "file://migrations"
  }
  dev = "docker://postgres/16/dev"
}
