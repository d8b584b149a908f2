variable "source_cidr" {
  type = string
}

locals {
  stores = { mssql = 1433, oracle = 1521, etcd = 2379, mysql = 3306, postgres = 5432, redshift = 5439, kibana = 5601, redis = 6379,
  cassandra = 9042, kafka = 9092, opensearch = 9200, memcached = 11211, mongodb = 27017 }
}

resource "aws_security_group" "stores" {
  name = "stores"
}

resource "aws_vpc_security_group_ingress_rule" "stores" {
  for_each          = local.stores
  security_group_id = aws_security_group.stores.id
  description       = each.key
  from_port         = each.value
  to_port           = each.value
  ip_protocol       = "tcp"
  cidr_ipv4         = "0.0.0.0/0" # want "security group rule \"stores\" admits the internet to tcp port \\d+$"
}

# Reflection attacks use memcached over UDP.
resource "aws_security_group_rule" "memcached" {
  type              = "ingress"
  security_group_id = aws_security_group.stores.id
  from_port         = 11211
  to_port           = 11211
  protocol          = "udp"
  cidr_blocks       = ["0.0.0.0/0"] # want "udp port 11211"
}

resource "aws_security_group" "range" {
  ingress {
    from_port        = 27000
    to_port          = 28000
    protocol         = "tcp"
    ipv6_cidr_blocks = ["::/0"] # want "tcp ports 27000-28000"
  }
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

# A database and an alternate web port in one range: the database is the more telling.
resource "aws_security_group" "mixed" {
  ingress {
    from_port   = 8000
    to_port     = 9200
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp ports 8000-9200"
  }
}

resource "aws_security_group" "application_only" {
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.range.id]
  }
}

resource "aws_vpc_security_group_ingress_rule" "application_only" {
  security_group_id            = aws_security_group.application_only.id
  from_port                    = 3306
  to_port                      = 3306
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.range.id
}

resource "aws_security_group" "unknown" {
  ingress {
    from_port   = 3306
    to_port     = 3306
    protocol    = "tcp"
    cidr_blocks = [var.source_cidr] # maybe "tcp port 3306"
  }
}
