variable "flag" {
  type = bool
}

resource "aws_s3_bucket" "bus" {
  bucket = "example-bus"
}

resource "aws_s3_bucket_notification" "bus" {
  bucket      = aws_s3_bucket.bus.id
  eventbridge = true
}

resource "aws_s3_bucket" "queue" {
  bucket = "example-queue"
}

resource "aws_s3_bucket_notification" "queue" {
  bucket = aws_s3_bucket.queue.id

  queue {
    queue_arn = "arn:aws:sqs:eu-west-1:111122223333:uploads"
    events    = ["s3:ObjectCreated:*"]
  }
}

resource "aws_s3_bucket" "silent" { # want "bucket \"silent\" sends no event notifications"
  bucket = "example-silent"
}

resource "aws_s3_bucket" "off" { # want "bucket \"off\" sends no event notifications"
  bucket = "example-off"
}

resource "aws_s3_bucket_notification" "off" {
  bucket      = aws_s3_bucket.off.id
  eventbridge = false
}

resource "aws_s3_bucket" "unset_flag" { # maybe "bucket \"unset_flag\" sends no event notifications"
  bucket = "example-unset-flag"
}

resource "aws_s3_bucket_notification" "unset_flag" {
  bucket      = aws_s3_bucket.unset_flag.id
  eventbridge = var.flag
}

resource "aws_s3_bucket" "shared" { # maybe "bucket \"shared\" sends no event notifications"
  bucket = "example-shared"
}

output "bucket" {
  value = aws_s3_bucket.shared.id
}
