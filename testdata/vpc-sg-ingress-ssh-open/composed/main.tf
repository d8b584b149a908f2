# Lists of which a part is known.

variable "more_cidrs" {
  type = list(string)
}

variable "subnets" {
  type = number
}

data "aws_subnets" "private" {
  tags = { tier = "private" }
}

data "aws_subnet" "private" {
  for_each = toset(data.aws_subnets.private.ids)
  id       = each.value
}

resource "aws_subnet" "counted" {
  count      = var.subnets
  vpc_id     = "vpc-0123456789abcdef0"
  cidr_block = "10.0.${count.index}.0/24"
}

resource "aws_security_group" "world_and_more" {
  description = "Opened to the world and others"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = concat(var.more_cidrs, ["0.0.0.0/0"]) # want "tcp port 22"
  }
}

resource "aws_security_group" "subnets" {
  description = "Opened to subnets"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = aws_subnet.counted[*].cidr_block
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = distinct([for s in data.aws_subnet.private : s.cidr_block])
  }
}

# An excerpt that leaves out what it refers to.
resource "aws_security_group" "excerpt" {
  description = "Opened to the VPC"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.left_out.cidr_block]
  }
}

resource "aws_security_group" "subnets_and_more" {
  description = "Opened to subnets and others"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = concat(aws_subnet.counted[*].cidr_block, var.more_cidrs) # maybe "tcp port 22"
  }
}
