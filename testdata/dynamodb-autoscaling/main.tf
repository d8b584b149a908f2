variable "mode" {
  type = string
}

variable "prefix" {
  type = string
}

resource "aws_dynamodb_table" "on_demand" {
  name         = "on-demand"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "scaled" {
  name           = "scaled"
  billing_mode   = "PROVISIONED"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "scaled" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.scaled.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 50
}

resource "aws_dynamodb_table" "by_name" {
  name           = "by-name"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "by_name" {
  service_namespace  = "dynamodb"
  resource_id        = "table/by-name"
  scalable_dimension = "dynamodb:table:WriteCapacityUnits"
  min_capacity       = 5
  max_capacity       = 50
}

resource "aws_dynamodb_table" "prefixed" {
  name           = "${var.prefix}-orders"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_appautoscaling_target" "prefixed" {
  service_namespace  = "dynamodb"
  resource_id        = "table/${aws_dynamodb_table.prefixed.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  min_capacity       = 5
  max_capacity       = 50
}

resource "aws_dynamodb_table" "fixed" { # want "capacity of table \"fixed\" does not follow the demand"
  name           = "fixed"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }

  attribute {
    name = "customer"
    type = "S"
  }

  global_secondary_index {
    name            = "customer"
    hash_key        = "customer"
    projection_type = "ALL"
    read_capacity   = 5
    write_capacity  = 5
  }
}

resource "aws_dynamodb_table" "unset_mode" { # maybe "does not follow the demand"
  name           = "unset-mode"
  billing_mode   = var.mode
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

# A target may be declared where the name goes.
resource "aws_dynamodb_table" "shared" { # maybe "does not follow the demand"
  name           = "shared"
  read_capacity  = 5
  write_capacity = 5
  hash_key       = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

output "table" {
  value = aws_dynamodb_table.shared.name
}
