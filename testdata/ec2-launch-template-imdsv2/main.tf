variable "tokens" {
  type = string
}

data "aws_ami" "modern" {
  most_recent = true
  owners      = ["amazon"]
  name_regex  = "^al2023-ami-2023"
}

resource "aws_launch_template" "left_out" { # want "launch template \"left_out\" makes machines that answer metadata requests without a token"
  image_id = "ami-0a1b2c3d4e5f60718"
}

resource "aws_launch_template" "other_options" {
  metadata_options { # want "without a token"
    http_endpoint = "enabled"
  }
}

resource "aws_launch_template" "optional" {
  metadata_options {
    http_tokens = "optional" # want "without a token"
  }
}

resource "aws_launch_template" "unset" {
  metadata_options {
    http_tokens = var.tokens # maybe "launch template \"unset\" makes machines that answer metadata requests without a token"
  }
}

resource "aws_launch_template" "required" {
  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }
}

resource "aws_launch_template" "off" {
  metadata_options {
    http_endpoint = "disabled"
  }
}

resource "aws_launch_template" "image" {
  image_id = data.aws_ami.modern.id
}

resource "aws_launch_template" "nodes" {
  name_prefix = "nodes-"
}

resource "aws_launch_template" "old_nodes" { # want "without a token"
  name_prefix = "old-nodes-"
}

resource "aws_eks_node_group" "modern" {
  cluster_name  = "main"
  node_role_arn = "arn:aws:iam::111122223333:role/node"
  subnet_ids    = ["subnet-0a1b2c3d4e5f60718"]
  ami_type      = "AL2023_ARM_64_STANDARD"

  launch_template {
    id      = aws_launch_template.nodes.id
    version = aws_launch_template.nodes.latest_version
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_eks_node_group" "old" {
  cluster_name  = "main"
  node_role_arn = "arn:aws:iam::111122223333:role/node"
  subnet_ids    = ["subnet-0a1b2c3d4e5f60718"]
  ami_type      = "AL2_x86_64"

  launch_template {
    id      = aws_launch_template.old_nodes.id
    version = aws_launch_template.old_nodes.latest_version
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}

resource "aws_launch_configuration" "left_out" { # want "launch configuration \"left_out\" makes machines that answer metadata requests without a token"
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "required" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_tokens = "required"
  }
}
