data "cloudinit_config" "app" {
  part {
    content_type = "text/x-shellscript"
    content      = "#!/bin/sh\necho 'DB_PASSWORD=initial-2024' > /etc/app.env\n"
  }
}

data "cloudinit_config" "clean" {
  part {
    content_type = "text/cloud-config"
    content      = "#cloud-config\npackages: [nginx]\n"
  }
}

resource "aws_launch_template" "app" {
  name      = "app"
  user_data = data.cloudinit_config.app.rendered # want "user data of launch template \"app\" holds a credential"
}

resource "aws_instance" "clean" {
  ami              = "ami-0a1b2c3d4e5f60718"
  instance_type    = "t3.micro"
  user_data_base64 = data.cloudinit_config.clean.rendered
}
