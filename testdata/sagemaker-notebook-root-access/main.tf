variable "root" {
  type = string
}

resource "aws_sagemaker_notebook_instance" "closed" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  root_access   = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "left_out" { # want "notebook \"left_out\" lets its users become root"
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "open" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  root_access   = "Enabled" # want "lets its users become root"
}

resource "aws_sagemaker_notebook_instance" "unset_variable" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  root_access   = var.root # maybe "lets its users become root"
}
