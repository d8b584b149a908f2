# A replica of a replica is as encrypted as the first of them all.
resource "aws_db_instance" "orders" {
  identifier        = "orders"
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
  storage_encrypted = true
}

resource "aws_db_instance" "first" {
  identifier          = "first"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.orders.identifier
}

resource "aws_db_instance" "second" {
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.first.identifier
}

resource "aws_db_instance" "plain" { # want "not encrypted"
  identifier        = "plain"
  instance_class    = "db.t4g.medium"
  engine            = "postgres"
  allocated_storage = 20
}

resource "aws_db_instance" "plain_first" { # want "not encrypted"
  identifier          = "plain-first"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.plain.identifier
}

resource "aws_db_instance" "plain_second" { # want "not encrypted"
  instance_class      = "db.t4g.medium"
  replicate_source_db = "plain-first"
}

resource "aws_db_instance" "elsewhere_first" {
  identifier          = "elsewhere-first"
  instance_class      = "db.t4g.medium"
  replicate_source_db = "not-declared-here" # maybe "not encrypted"
}

resource "aws_db_instance" "elsewhere_second" { # maybe "not encrypted"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.elsewhere_first.identifier
}
