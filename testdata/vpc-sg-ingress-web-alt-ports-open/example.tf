resource "aws_security_group" "preview" {
  description = "Preview of the next release"
  ingress {
    description = "Preview of the next release"
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp port 8080"
  }
}

resource "aws_security_group" "preview_for_the_office" {
  description = "Preview of the next release, for the office"
  ingress {
    description = "Preview of the next release, for the office"
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["198.51.99.0/24"]
  }
}
