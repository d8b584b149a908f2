variable "subnets" {
  type = list(string)
}

variable "cidrs" {
  type    = list(string)
  default = ["0.0.0.0/0"]
}

resource "aws_eks_cluster" "cluster" {
  name     = "cluster"
  role_arn = "arn:aws:iam::123456789012:role/cluster"

  vpc_config {
    subnet_ids          = var.subnets
    public_access_cidrs = var.cidrs # want[module.open] "admits the internet"
  }
}
