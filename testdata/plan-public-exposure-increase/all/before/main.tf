# What exists before the change; comments stand with what the plan deletes.
resource "aws_security_group" "bastion" {
  name   = "bastion"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_security_group" "inline" {
  name   = "inline"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 8000
    to_port     = 8999
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "narrower" {
  name   = "narrower"
  vpc_id = "vpc-0123456789abcdef0"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["8.8.8.0/24"]
  }
}

resource "aws_security_group" "replaced" {
  name   = "replaced"
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
  cidr_ipv4         = "8.8.8.0/24"
  from_port         = 5432
  to_port           = 5432
  ip_protocol       = "tcp"
}

resource "aws_security_group_rule" "private" {
  type              = "ingress"
  security_group_id = aws_security_group.bastion.id
  cidr_blocks       = ["10.0.0.0/16"]
  from_port         = 3389
  to_port           = 3389
  protocol          = "tcp"
}

resource "aws_vpc_security_group_ingress_rule" "perhaps" {
  security_group_id = aws_security_group.bastion.id
  cidr_ipv4         = "10.0.0.0/16"
  from_port         = 9200
  to_port           = 9200
  ip_protocol       = "tcp"
}

resource "aws_s3_bucket" "site" {
  bucket = "site"
}

resource "aws_s3_bucket_public_access_block" "site" {
  bucket                  = aws_s3_bucket.site.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "deleted" { # want "no longer keeps the public out"
  bucket            = "deleted"
  block_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "old_name" { # another one takes over
  bucket            = "moved"
  block_public_acls = true
}

resource "aws_s3_bucket" "goes" {
  bucket = "goes"
}

resource "aws_s3_bucket_public_access_block" "goes" { # and so does the bucket
  bucket            = aws_s3_bucket.goes.bucket
  block_public_acls = true
}

resource "aws_s3_bucket_policy" "old_name" {
  bucket = "published"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::published/*" }] })
}

resource "aws_s3_bucket_acl" "opened" {
  bucket = "opened"
  acl    = "private"
}

resource "aws_db_instance" "db" {
  identifier          = "db"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  allocated_storage   = 20
  username            = "app"
  password            = "correct horse battery"
  publicly_accessible = false
}

resource "aws_db_instance" "always" {
  identifier          = "always"
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  allocated_storage   = 20
  username            = "app"
  password            = "correct horse battery"
  publicly_accessible = true
}

resource "aws_lb" "internal" {
  name     = "internal"
  internal = true
  subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lambda_function_url" "u" {
  function_name      = "f"
  authorization_type = "AWS_IAM"
}
