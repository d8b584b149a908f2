variable "subnet" {
  type = string
}

resource "aws_subnet" "data" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.0.0/24"
}

resource "aws_sagemaker_notebook_instance" "in_subnet" {
  name            = "n"
  role_arn        = "arn:aws:iam::111122223333:role/n"
  instance_type   = "ml.t3.medium"
  subnet_id       = aws_subnet.data.id
  security_groups = ["sg-1"]
}

resource "aws_sagemaker_notebook_instance" "left_out" { # want "notebook \"left_out\" is not in a VPC of the account"
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "empty" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  subnet_id     = "" # want "is not in a VPC of the account"
}

resource "aws_sagemaker_notebook_instance" "unset_variable" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  subnet_id     = var.subnet # maybe "is not in a VPC of the account"
}
