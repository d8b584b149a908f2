variable "endpoint_type" {
  type = string
}

# PUBLIC is what the provider says where nothing is said.
resource "aws_transfer_server" "left_out" { # want "server \"left_out\" has a public endpoint"
  identity_provider_type = "SERVICE_MANAGED"
  protocols              = ["SFTP"]
}

resource "aws_transfer_server" "public" {
  identity_provider_type = "SERVICE_MANAGED"
  endpoint_type          = "PUBLIC" # want "has a public endpoint"
}

resource "aws_transfer_server" "vpc" {
  identity_provider_type = "SERVICE_MANAGED"
  endpoint_type          = "VPC"

  endpoint_details {
    vpc_id             = "vpc-0123456789abcdef0"
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

# Reached from the internet, by whom its security group lets in.
resource "aws_transfer_server" "partners" {
  identity_provider_type = "SERVICE_MANAGED"
  endpoint_type          = "VPC"

  endpoint_details {
    vpc_id                 = "vpc-0123456789abcdef0"
    subnet_ids             = ["subnet-0123456789abcdef0"]
    security_group_ids     = ["sg-0123456789abcdef0"]
    address_allocation_ids = ["eipalloc-0123456789abcdef0"]
  }
}

resource "aws_transfer_server" "endpoint" {
  endpoint_type = "VPC_ENDPOINT"

  endpoint_details {
    vpc_endpoint_id = "vpce-0123456789abcdef0"
  }
}

resource "aws_transfer_server" "unset_variable" {
  endpoint_type = var.endpoint_type # maybe "has a public endpoint"
}
