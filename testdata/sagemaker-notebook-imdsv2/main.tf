variable "imds" {
  type = string
}

resource "aws_sagemaker_notebook_instance" "second" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"

  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "2"
  }
}

resource "aws_sagemaker_notebook_instance" "left_out" { # want "notebook \"left_out\" serves instance metadata without a token"
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "first" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"

  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "1" # want "serves instance metadata without a token"
  }
}

resource "aws_sagemaker_notebook_instance" "unset_variable" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"

  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = var.imds # maybe "serves instance metadata without a token"
  }
}
