variable "hops" {
  type = number
}

resource "aws_instance" "far" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_put_response_hop_limit = 2 # want "\"far\" lets tokens of the metadata service travel further than the machine"
  }
}

resource "aws_instance" "near" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_put_response_hop_limit = 1
  }
}

resource "aws_instance" "left_out" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "off" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_endpoint               = "disabled"
    http_put_response_hop_limit = 64
  }
}

resource "aws_instance" "unset" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_put_response_hop_limit = var.hops # maybe "\"unset\" lets tokens"
  }
}

resource "aws_launch_configuration" "far" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  metadata_options {
    http_put_response_hop_limit = 3 # want "further than the machine"
  }
}

resource "aws_launch_template" "far" {
  metadata_options {
    http_put_response_hop_limit = 2 # want "further than the machine"
  }
}

# Containers behind a bridge are one hop away.
resource "aws_launch_template" "nodes" {
  metadata_options {
    http_put_response_hop_limit = 2
  }
}

resource "aws_launch_template" "far_nodes" {
  metadata_options {
    http_put_response_hop_limit = 5 # want "further than the machine"
  }
}

resource "aws_eks_node_group" "nodes" {
  for_each = {
    near = aws_launch_template.nodes.id
    far  = aws_launch_template.far_nodes.id
  }

  cluster_name  = "main"
  node_role_arn = "arn:aws:iam::111122223333:role/node"
  subnet_ids    = ["subnet-0a1b2c3d4e5f60718"]

  launch_template {
    id      = each.value
    version = "1"
  }

  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
}
