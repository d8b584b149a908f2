variable "internet" {
  type = string
}

resource "aws_sagemaker_notebook_instance" "closed" {
  name                   = "closed"
  role_arn               = "arn:aws:iam::111122223333:role/notebook"
  instance_type          = "ml.t3.medium"
  subnet_id              = "subnet-0123456789abcdef0"
  security_groups        = ["sg-0123456789abcdef0"]
  direct_internet_access = "Disabled"
}

# Enabled is what the provider says where nothing is said.
resource "aws_sagemaker_notebook_instance" "left_out" { # want "notebook \"left_out\" has direct internet access"
  name          = "left-out"
  role_arn      = "arn:aws:iam::111122223333:role/notebook"
  instance_type = "ml.t3.medium"
}

# Being in a subnet does not end what SageMaker offers by itself.
resource "aws_sagemaker_notebook_instance" "in_subnet" { # want "has direct internet access"
  name            = "in-subnet"
  role_arn        = "arn:aws:iam::111122223333:role/notebook"
  instance_type   = "ml.t3.medium"
  subnet_id       = "subnet-0123456789abcdef0"
  security_groups = ["sg-0123456789abcdef0"]
}

resource "aws_sagemaker_notebook_instance" "enabled" {
  name                   = "enabled"
  role_arn               = "arn:aws:iam::111122223333:role/notebook"
  instance_type          = "ml.t3.medium"
  subnet_id              = "subnet-0123456789abcdef0"
  security_groups        = ["sg-0123456789abcdef0"]
  direct_internet_access = "Enabled" # want "has direct internet access"
}

resource "aws_sagemaker_notebook_instance" "unset_variable" {
  name                   = "unset"
  role_arn               = "arn:aws:iam::111122223333:role/notebook"
  instance_type          = "ml.t3.medium"
  subnet_id              = "subnet-0123456789abcdef0"
  security_groups        = ["sg-0123456789abcdef0"]
  direct_internet_access = var.internet # maybe "has direct internet access"
}
