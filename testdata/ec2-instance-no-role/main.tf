variable "profile" {
  type = string
}

variable "template" {
  type = string
}

resource "aws_iam_instance_profile" "app" {
  name = "app"
  role = "app"
}

resource "aws_instance" "without" { # want "instance \"without\" has no instance profile"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_instance" "with" {
  ami                  = "ami-0a1b2c3d4e5f60718"
  instance_type        = "t3.micro"
  iam_instance_profile = aws_iam_instance_profile.app.name
}

resource "aws_instance" "empty" {
  ami                  = "ami-0a1b2c3d4e5f60718"
  instance_type        = "t3.micro"
  iam_instance_profile = "" # want "has no instance profile"
}

resource "aws_instance" "unset" {
  ami                  = "ami-0a1b2c3d4e5f60718"
  instance_type        = "t3.micro"
  iam_instance_profile = var.profile # maybe "instance \"unset\" has no instance profile"
}

resource "aws_launch_template" "with" {
  name = "with"

  iam_instance_profile {
    arn = aws_iam_instance_profile.app.arn
  }
}

resource "aws_launch_template" "without" { # want "launch template \"without\" has no instance profile"
  name = "without"
}

resource "aws_instance" "of_template_with" {
  instance_type = "t3.micro"

  launch_template {
    id = aws_launch_template.with.id
  }
}

resource "aws_instance" "of_template_without" { # want "instance \"of_template_without\" has no instance profile"
  instance_type = "t3.micro"

  launch_template {
    name = aws_launch_template.without.name
  }
}

resource "aws_instance" "of_template_elsewhere" { # maybe "instance \"of_template_elsewhere\" has no instance profile"
  instance_type = "t3.micro"

  launch_template {
    id = var.template
  }
}

# Nodes have the role of their group.
resource "aws_launch_template" "node" {
  name = "node"
}

resource "aws_eks_node_group" "main" {
  cluster_name  = "main"
  node_role_arn = "arn:aws:iam::123456789012:role/node"
  subnet_ids    = ["subnet-0a", "subnet-0b"]

  launch_template {
    id      = aws_launch_template.node.id
    version = aws_launch_template.node.latest_version
  }

  scaling_config {
    desired_size = 2
    max_size     = 4
    min_size     = 2
  }
}

resource "aws_launch_template" "batch" {
  name = "batch"
}

resource "aws_batch_compute_environment" "main" {
  name         = "main"
  type         = "MANAGED"
  service_role = "arn:aws:iam::123456789012:role/batch"

  compute_resources {
    type               = "EC2"
    max_vcpus          = 16
    instance_role      = "arn:aws:iam::123456789012:instance-profile/batch"
    instance_type      = ["m7i.large"]
    subnets            = ["subnet-0a"]
    security_group_ids = ["sg-0a"]

    launch_template {
      launch_template_name = aws_launch_template.batch.name
    }
  }
}

# Who uses it may bring a role.
resource "aws_launch_template" "handed_on" { # maybe "launch template \"handed_on\" has no instance profile"
  name = "handed-on"
}

output "template" {
  value = aws_launch_template.handed_on.id
}
