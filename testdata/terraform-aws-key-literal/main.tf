variable "secret" {
  type = string
}

resource "aws_glue_job" "copy" { # want "an access key of AWS is written in aws_glue_job.copy"
  name     = "copy"
  role_arn = "arn:aws:iam::111122223333:role/glue"

  command {
    script_location = "s3://example-scripts/copy.py"
  }

  default_arguments = {
    "--key"    = "AKIAZ7QX2PLMN4RTUVWX"
    "--secret" = "wJa0bXUtnFEMIK7MDENGbPxRfiCYz9kQ2wE4rT6y"
  }
}

resource "aws_s3_object" "credentials" { # want "an access key of AWS is written in aws_s3_object.credentials"
  bucket  = "example-config"
  key     = "credentials"
  content = <<-EOT
    [default]
    aws_access_key_id = AKIAZ7QX2PLMN4RTUVWX
    aws_secret_access_key = wJa0bXUtnFEMIK7MDENGbPxRfiCYz9kQ2wE4rT6y
  EOT
}

resource "aws_sagemaker_notebook_instance_lifecycle_configuration" "start" {
  name     = "start"
  on_start = base64encode("export AWS_ACCESS_KEY_ID=AKIAZ7QX2PLMN4RTUVWX AWS_SECRET_ACCESS_KEY=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") # want "access key of AWS"
}

resource "aws_elastic_beanstalk_environment" "app" { # want "access key of AWS"
  name        = "app"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:application:environment"
    name      = "AWS_ACCESS_KEY_ID"
    value     = "AKIAZ7QX2PLMN4RTUVWX"
  }

  setting {
    namespace = "aws:elasticbeanstalk:application:environment"
    name      = "AWS_SECRET_ACCESS_KEY"
    value     = "wJa0bXUtnFEMIK7MDENGbPxRfiCYz9kQ2wE4rT6y"
  }
}

# The key of AWS's documentation.
resource "aws_s3_object" "example" {
  bucket  = "example-config"
  key     = "example"
  content = "aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJa0bXUtnFEMIK7MDENGbPxRfiCYz9kQ2wE4rT6y"
}

# An id alone opens nothing.
resource "aws_ssm_document" "rotate" {
  name          = "rotate"
  document_type = "Command"
  content = jsonencode({
    schemaVersion = "2.2"
    description   = "rotates AKIAZ7QX2PLMN4RTUVWX"
    mainSteps     = [{ action = "aws:runShellScript", name = "rotate", inputs = { runCommand = ["rotate.sh"] } }]
  })
}

resource "aws_glue_job" "unset" {
  name     = "unset"
  role_arn = "arn:aws:iam::111122223333:role/glue"

  command {
    script_location = "s3://example-scripts/copy.py"
  }

  default_arguments = { # maybe "access key of AWS"
    "--key"    = "AKIAZ7QX2PLMN4RTUVWX"
    "--secret" = var.secret
  }
}
