resource "null_resource" "tag" {
  provisioner "local-exec" {
    command = "aws ec2 create-tags --resources i-0123456789abcdef0 --tags Key=owner,Value=web" # want "a provisioner of null_resource.tag changes"
  }
}

resource "null_resource" "wait" {
  provisioner "local-exec" {
    command = "aws ec2 wait instance-running --instance-ids i-0123456789abcdef0"
  }
}
