resource "aws_kms_key" "all" {
  lifecycle {
    ignore_changes = all # want "changes of policy are ignored"
  }
}

resource "aws_kms_key" "quoted" {
  lifecycle {
    ignore_changes = ["description", "enable_key_rotation"] # want "enable_key_rotation"
  }
}

resource "aws_kms_key" "plain" {
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [description, tags["owner"]]
  }
}

resource "aws_instance" "within" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [ami, metadata_options[0].http_tokens] # want "metadata_options"
  }
}

resource "aws_eks_cluster" "around" {
  name     = "around"
  role_arn = "arn:aws:iam::111122223333:role/eks"

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  lifecycle {
    ignore_changes = [vpc_config] # want "vpc_config.endpoint_public_access"
  }
}

resource "aws_eks_cluster" "beside" {
  name     = "beside"
  role_arn = "arn:aws:iam::111122223333:role/eks"

  vpc_config {
    subnet_ids = ["subnet-0a", "subnet-0b"]
  }

  lifecycle {
    ignore_changes = [vpc_config[0].subnet_ids]
  }
}

resource "aws_db_instance" "password" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"

  lifecycle {
    ignore_changes = [password, engine_version]
  }
}

resource "aws_iam_policy" "several" {
  for_each = toset(["a", "b"])
  name     = each.key
  policy   = jsonencode({ Version = "2012-10-17", Statement = [] })

  lifecycle {
    ignore_changes = [policy] # want "policy"
  }
}

resource "aws_iam_policy" "none" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
