resource "aws_instance" "web" {
  count         = 2
  provider      = aws.use1
  ami           = "ami-1"
  instance_type = var.flag ? "t3.micro" : "t3.nano"
  depends_on    = [aws_sqs_queue.q, data.aws_ami.x]
  tags          = { "Name" = "web-${var.name}", "//" = "a tag" }

  root_block_device {
    encrypted = true
  }
  ebs_block_device {
    device_name = "/dev/sdb"
  }
  ebs_block_device {
    device_name = "/dev/sdc"
    encrypted   = var.flag
  }
  lifecycle {
    create_before_destroy = true
    ignore_changes        = [ami, tags["Name"], root_block_device[0].encrypted]
    replace_triggered_by  = [aws_sqs_queue.q.arn, aws_sqs_queue.q[each.key]]
    precondition {
      condition     = var.flag
      error_message = "no ${var.name}"
    }
  }
  provisioner "local-exec" {
    command    = "echo ${var.name}"
    when       = destroy
    on_failure = continue
  }
  provisioner "file" {
    source      = "a"
    destination = "b"
    connection {
      type = "ssh"
      host = "h-${var.name}"
    }
  }
  provisioner "local-exec" {
    command = "second"
  }
  connection {
    type = "winrm"
    user = var.name
  }
}

resource "aws_sqs_queue" "q" {
  name                       = "q"
  visibility_timeout_seconds = null
  lifecycle {
    ignore_changes = all
  }
  timeouts {
    create = "3m"
  }
}
