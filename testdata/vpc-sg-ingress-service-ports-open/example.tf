resource "aws_security_group" "kubernetes" {
  description = "The Kubernetes API"
  ingress {
    description = "The Kubernetes API"
    from_port   = 6443
    to_port     = 6443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp port 6443"
  }
}

resource "aws_security_group" "kubernetes_for_nodes" {
  description = "The Kubernetes API for the nodes"
  ingress {
    description = "The Kubernetes API for the nodes"
    from_port   = 6443
    to_port     = 6443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}
