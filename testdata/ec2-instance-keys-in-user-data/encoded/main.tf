variable "join_token" {
  type = string
}

variable "boot_script" {
  type = string
}

resource "aws_eks_cluster" "this" {
  name     = "main"
  role_arn = "arn:aws:iam::111122223333:role/eks"
  vpc_config {
    subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"]
  }
}

# What Base64 encodes is read, also where parts of it are not known before the apply.
resource "aws_launch_template" "nodes" {
  name = "nodes"

  user_data = base64encode(<<-EOT
    #!/bin/bash
    /etc/eks/bootstrap.sh main --apiserver-endpoint '${aws_eks_cluster.this.endpoint}' --b64-cluster-ca '${aws_eks_cluster.this.certificate_authority[0].data}'
  EOT
  )
}

resource "aws_launch_template" "nodes_of_template" {
  name      = "nodes-of-template"
  user_data = base64encode(templatefile("${path.module}/nodes.sh.tftpl", { endpoint = aws_eks_cluster.this.endpoint }))
}

resource "aws_launch_template" "password" { # want "user data of launch template \"password\" holds a credential"
  name = "password"

  user_data = base64encode(<<-EOT
    #!/bin/bash
    export ENDPOINT=${aws_eks_cluster.this.endpoint}
    export DB_PASSWORD=initial-2024
  EOT
  )
}

resource "aws_launch_template" "token" {
  name      = "token"
  user_data = base64encode("#!/bin/sh\nexport JOIN_TOKEN=${var.join_token}\n") # maybe "user data of launch template \"token\" holds a credential"
}

resource "aws_launch_template" "unset_script" {
  name      = "unset-script"
  user_data = base64encode(var.boot_script) # maybe "user data of launch template \"unset_script\" holds a credential"
}

# What is computed from the encoded text is not what it encodes.
resource "aws_launch_template" "twice" {
  name      = "twice"
  user_data = base64encode(base64encode("#!/bin/sh\nexport DB_PASSWORD=initial-2024\necho ${aws_eks_cluster.this.endpoint}\n")) # maybe "user data of launch template \"twice\" holds a credential"
}
