resource "terraform_data" "later" {
  input = "x"
}

resource "aws_security_group" "bastion" {
  name   = "bastion"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"] # want "security group \"bastion\" admits the internet to tcp port 22, unlike before"
  }
}

resource "aws_security_group" "inline" { # the same rule is now in two resources of its own
  name   = "inline"
  vpc_id = "vpc-0123456789abcdef0"
  ingress = []
}

resource "aws_vpc_security_group_ingress_rule" "low" {
  security_group_id = aws_security_group.inline.id
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = 8000
  to_port           = 8443
  ip_protocol       = "tcp"
}

resource "aws_vpc_security_group_ingress_rule" "beyond" {
  security_group_id = aws_security_group.inline.id
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = 8444
  to_port           = 9000 # want "ingress rule \"beyond\" admits the internet to tcp ports 8444-9000, unlike before"
  ip_protocol       = "tcp"
}

resource "aws_security_group" "narrower" {
  name   = "narrower"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["8.8.8.8/32", "192.168.0.0/16"]
  }
}

resource "aws_security_group" "replaced" {
  name   = "new-name"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 25
    to_port     = 25
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_security_group_ingress_rule" "db" {
  security_group_id = aws_security_group.bastion.id
  cidr_ipv4         = "8.8.0.0/16" # want "admits more public addresses to tcp port 5432, unlike before"
  from_port         = 5432
  to_port           = 5432
  ip_protocol       = "tcp"
}

resource "aws_security_group_rule" "private" {
  type              = "ingress"
  security_group_id = aws_security_group.bastion.id
  cidr_blocks       = ["10.0.0.0/8", "172.16.0.0/12"]
  from_port         = 3389
  to_port           = 3389
  protocol          = "tcp"
}

resource "aws_vpc_security_group_ingress_rule" "perhaps" {
  security_group_id = aws_security_group.bastion.id
  cidr_ipv4         = terraform_data.later.output # maybe "admits more public addresses"
  from_port         = 9200
  to_port           = 9200
  ip_protocol       = "tcp"
}

resource "aws_s3_bucket" "site" {
  bucket = "site"
}

resource "aws_s3_bucket_public_access_block" "site" { # want "public access block \"site\" no longer keeps the public out"
  bucket                  = aws_s3_bucket.site.bucket
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "site" { # want "bucket policy \"site\" lets everyone in, unlike before"
  bucket = aws_s3_bucket.site.bucket
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::site/*" }] })
}

resource "aws_s3_bucket_public_access_block" "new_name" {
  bucket            = "moved"
  block_public_acls = true
}

resource "aws_s3_bucket_policy" "new_name" { # the bucket was published before
  bucket = "published"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject*", Resource = "arn:aws:s3:::published/*" }] })
}

resource "aws_s3_bucket_acl" "opened" {
  bucket = "opened"
  acl    = "public-read" # want "bucket acl \"opened\" is public, unlike before"
}

resource "aws_db_instance" "db" {
  identifier          = "db"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  allocated_storage   = 20
  username            = "app"
  password            = "correct horse battery"
  publicly_accessible = true # want "db instance \"db\" is reachable from the internet, unlike before"
}

resource "aws_db_instance" "always" {
  identifier          = "always"
  engine              = "postgres"
  instance_class      = "db.t4g.small"
  allocated_storage   = 20
  username            = "app"
  password            = "correct horse battery"
  publicly_accessible = true
}

resource "aws_lb" "internal" {
  name     = "internal"
  internal = false # want "lb \"internal\" is reachable from the internet, unlike before"
  subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lambda_function_url" "u" {
  function_name      = "f"
  authorization_type = "NONE" # want "takes requests from everyone, unlike before"
}

resource "aws_security_group" "web" { # what is created counts, but weighs little when it is there to be reached
  name   = "web"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"web\" admits the internet to tcp port 443, unlike before"
  }
}

resource "aws_lb" "new" { # want "lb \"new\" is reachable from the internet, unlike before"
  name    = "new"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_security_group" "new_ssh" {
  name   = "new-ssh"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "security group \"new_ssh\" admits the internet to tcp port 22, unlike before"
  }
}
