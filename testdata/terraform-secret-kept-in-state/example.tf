ephemeral "random_password" "orders" {
  length = 24
}

resource "random_password" "orders" {
  length = 24
}

resource "aws_db_instance" "kept" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = "orders"
  password       = random_password.orders.result # want "the state keeps the secret of aws_db_instance.kept"
}

resource "aws_db_instance" "passed" {
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  username            = "orders"
  password_wo         = ephemeral.random_password.orders.result
  password_wo_version = 1
}

resource "aws_db_instance" "managed" {
  engine                      = "postgres"
  instance_class              = "db.t4g.micro"
  username                    = "orders"
  manage_master_user_password = true
}
