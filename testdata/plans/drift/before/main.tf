# Since it was applied, somebody made the database public and deleted the queue; the plan changes the one back and makes the other again.

resource "aws_db_instance" "opened" {
  identifier          = "guardlint"
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "app"
  password            = "battery staple"
  publicly_accessible = false
  skip_final_snapshot = true
}

resource "aws_sqs_queue" "gone" {
  name = "guardlint"
}

resource "aws_sns_topic" "same" {
  name = "guardlint"
}
