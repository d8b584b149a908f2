variable "isolated" {
  type = bool
}

resource "aws_sagemaker_model" "isolated" {
  enable_network_isolation = true
  execution_role_arn       = "arn:aws:iam::111122223333:role/m"

  primary_container {
    image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }
}

resource "aws_sagemaker_model" "left_out" { # want "model \"left_out\" can reach the network"
  execution_role_arn = "arn:aws:iam::111122223333:role/m"

  primary_container {
    image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }
}

resource "aws_sagemaker_model" "off" {
  enable_network_isolation = false # want "can reach the network"
  execution_role_arn       = "arn:aws:iam::111122223333:role/m"

  primary_container {
    image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }
}

resource "aws_sagemaker_model" "unset_variable" {
  enable_network_isolation = var.isolated # maybe "can reach the network"
  execution_role_arn       = "arn:aws:iam::111122223333:role/m"

  primary_container {
    image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }
}
