# lacks "no security group to isolate a machine with in eu-central-1"
# lacks "no role for incidents that asks for a second factor"
# lacks "no locked and encrypted bucket for evidence"
provider "aws" {
  region = "eu-central-1"
}

resource "aws_instance" "web" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_security_group" "web" {
  name = "web"
  tags = { Name = "web" }
}

resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_s3_bucket" "data" {
  bucket = "guardlint-data"
}
