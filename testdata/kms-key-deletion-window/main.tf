variable "days" {
  type = number
}

# 30 days is what KMS does by itself.
resource "aws_kms_key" "left_out" {
  description = "k"
}

resource "aws_kms_key" "month" {
  deletion_window_in_days = 30
}

resource "aws_kms_key" "week" {
  deletion_window_in_days = 7 # want "key \"week\" is deleted less than 30 days after"
}

resource "aws_kms_external_key" "fortnight" {
  deletion_window_in_days = 14 # want "is deleted less than 30 days after"
}

resource "aws_kms_external_key" "left_out" {
  description = "k"
}

resource "aws_kms_key" "unset_variable" {
  deletion_window_in_days = var.days # maybe "is deleted less than 30 days after"
}
