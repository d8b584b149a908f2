resource "aws_instance" "web" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"

  provisioner "remote-exec" {
    inline = [
      "sudo systemctl restart web",
      "aws ssm put-parameter --name /web/ready --value yes", # want "aws_instance.web changes"
    ]
  }
}

resource "terraform_data" "options" {
  provisioner "local-exec" {
    command = <<-EOT
      set -e
      AWS_PAGER= aws --no-cli-pager --region ${aws_instance.web.availability_zone} \
        ec2 authorize-security-group-ingress --group-id sg-0a --cidr 0.0.0.0/0
    EOT
  }
  # want "terraform_data.options changes"
}

resource "terraform_data" "nested" {
  provisioner "local-exec" {
    when    = destroy
    command = "id=$(aws iam create-access-key --user-name a | jq -r .AccessKey.AccessKeyId)" # want "terraform_data.nested"
  }
}

resource "terraform_data" "reads" {
  provisioner "local-exec" {
    command = "aws eks update-kubeconfig --name main && aws s3 sync site s3://example && aws sts get-caller-identity && kubectl create namespace a"
  }

  provisioner "local-exec" {
    command = "aws configure set region eu-west-1; echo aws ec2 create-tags"
  }

  provisioner "local-exec" {
    command = "aws cloudfront create-invalidation --distribution-id ${aws_instance.web.id} --paths '/*'"
  }

  provisioner "file" {
    source      = "script.sh"
    destination = "/tmp/aws ec2 create-tags"
  }
}

variable "script" {
  type = string
}

resource "terraform_data" "unknown" {
  provisioner "local-exec" {
    command = var.script # maybe "terraform_data.unknown"
  }
}

resource "terraform_data" "unknown_beginning" {
  provisioner "local-exec" {
    command = "cd site; ${var.script} --now" # maybe "terraform_data.unknown_beginning"
  }
}

resource "terraform_data" "unknown_argument" {
  provisioner "local-exec" {
    command = "ansible-playbook -i ${aws_instance.web.private_ip}, ${var.script}"
  }
}
