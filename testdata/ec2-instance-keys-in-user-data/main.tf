variable "token" {
  type = string
}

variable "script" {
  type = string
}

variable "environment" {
  type = string
}

resource "random_password" "db" {
  length = 32
}

resource "aws_db_instance" "shop" {
  identifier     = "shop"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_instance" "key" { # want "user data of instance \"key\" holds a credential"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  user_data = <<-EOT
    #!/bin/bash
    export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
    aws s3 sync s3://guardlint-app /srv/app
  EOT
}

resource "aws_instance" "password" { # want "user data of instance \"password\" holds a credential"
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  user_data = <<-EOT
    #!/bin/bash
    echo "DB_HOST=db.internal" >> /etc/app.env
    echo "DB_PASSWORD=initial-2024" >> /etc/app.env
  EOT
}

# Encoded is not encrypted.
resource "aws_instance" "encoded" {
  ami              = "ami-0a1b2c3d4e5f60718"
  instance_type    = "t3.micro"
  user_data_base64 = base64encode("#!/bin/sh\ndocker run -e API_TOKEN=abcdef123456 app\n") # want "holds a credential"
}

resource "aws_instance" "generated" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  user_data     = "#!/bin/sh\necho '${random_password.db.result}' > /etc/app.secret\n" # want "holds a credential"
}

resource "aws_instance" "looks_up" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"

  user_data = <<-EOT
    #!/bin/bash
    # DB_PASSWORD=initial-2024 was here
    TOKEN=$(curl -sX PUT http://169.254.169.254/latest/api/token -H "X-aws-ec2-metadata-token-ttl-seconds: 60")
    SECRET=prod/shop/db
    DB_PASSWORD=`aws secretsmanager get-secret-value --secret-id $SECRET --query SecretString --output text`
    PASSWORD_FILE=/run/secrets/db
    export DB_HOST=${aws_db_instance.shop.address}
    sed -i 's/^PasswordAuthentication yes/PasswordAuthentication no/' /etc/ssh/sshd_config
  EOT
}

resource "aws_instance" "without" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

# The environment's name is no credential, whatever it is.
resource "aws_instance" "unset_name" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  user_data     = "#!/bin/sh\nexport ENVIRONMENT=${var.environment}\n"
}

resource "aws_instance" "unset_token" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  user_data     = "#!/bin/sh\nexport API_TOKEN=${var.token}\n" # maybe "user data of instance \"unset_token\" holds a credential"
}

resource "aws_instance" "unset" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  user_data     = var.script # maybe "user data of instance \"unset\" holds a credential"
}

resource "aws_launch_template" "key" {
  name      = "key"
  user_data = base64encode("-----BEGIN RSA PRIVATE KEY-----\nMIIEow...\n") # want "user data of launch template \"key\" holds a credential"
}

resource "aws_launch_template" "clean" {
  name      = "clean"
  user_data = base64encode("#!/bin/sh\nyum install -y nginx\n")
}

resource "aws_launch_configuration" "password" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
  user_data     = "#!/bin/sh\nexport MASTER_PASSWORD=initial-2024\n" # want "user data of launch configuration \"password\" holds a credential"
}
