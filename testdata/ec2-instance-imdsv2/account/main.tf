provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "london"
  region = "eu-west-2"
}

provider "aws" {
  alias  = "paris"
  region = "eu-west-3"
}

variable "tokens" {
  type = string
}

resource "aws_ec2_instance_metadata_defaults" "dublin" {
  http_tokens = "required"
}

resource "aws_ec2_instance_metadata_defaults" "london" {
  provider    = aws.london
  http_tokens = "optional"
}

resource "aws_ec2_instance_metadata_defaults" "paris" {
  provider    = aws.paris
  http_tokens = var.tokens
}

resource "aws_instance" "dublin" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "dublin_optional" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "optional" # want "without a token"
  }
}

# The default of the account goes before the image.
resource "aws_instance" "london" { # want "without a token"
  provider      = aws.london
  ami           = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
  instance_type = "t3.micro"
}

resource "aws_instance" "paris" { # maybe "without a token"
  provider      = aws.paris
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}
