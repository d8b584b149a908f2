variable "recover" {
  type = bool
}

resource "aws_dynamodb_table" "on" {
  name     = "on"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_dynamodb_table" "left_out" { # want "table \"left_out\" cannot be restored to a point in time"
  name     = "left_out"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "off" {
  name     = "off"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = false # want "cannot be restored to a point in time"
  }
}

resource "aws_dynamodb_table" "unset_variable" {
  name     = "unset_variable"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = var.recover # maybe "cannot be restored to a point in time"
  }
}

resource "aws_dynamodb_table" "replicas" {
  name     = "replicas"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name            = "eu-west-1"
    point_in_time_recovery = true
  }
}

resource "aws_dynamodb_table" "replica_left_out" {
  name     = "replica_left_out"
  hash_key = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica { # want "cannot be restored to a point in time"
    region_name = "eu-west-1"
  }
}

resource "aws_dynamodb_table_replica" "on" {
  global_table_arn       = aws_dynamodb_table.on.arn
  point_in_time_recovery = true
}

resource "aws_dynamodb_table_replica" "left_out" { # want "cannot be restored to a point in time"
  global_table_arn = aws_dynamodb_table.on.arn
}
