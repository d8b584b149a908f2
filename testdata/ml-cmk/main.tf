variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_sagemaker_notebook_instance" "own_key" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  kms_key_id    = aws_kms_key.own.arn
}

resource "aws_sagemaker_notebook_instance" "left_out" { # want "not encrypted with a key of the account"
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "unset_key" {
  name          = "n"
  role_arn      = "arn:aws:iam::111122223333:role/n"
  instance_type = "ml.t3.medium"
  kms_key_id    = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_sagemaker_domain" "own_key" {
  auth_mode   = "IAM"
  domain_name = "d"
  subnet_ids  = ["subnet-1"]
  vpc_id      = "vpc-1"
  kms_key_id  = aws_kms_key.own.arn
}

resource "aws_sagemaker_domain" "left_out" { # want "not encrypted with a key of the account"
  auth_mode   = "IAM"
  domain_name = "d"
  subnet_ids  = ["subnet-1"]
  vpc_id      = "vpc-1"
}

resource "aws_sagemaker_endpoint_configuration" "own_key" {
  kms_key_arn = aws_kms_key.own.arn

  production_variants {
    model_name             = "m"
    instance_type          = "ml.m5.large"
    initial_instance_count = 1
  }
}

resource "aws_sagemaker_endpoint_configuration" "left_out" { # want "not encrypted with a key of the account"

  production_variants {
    model_name             = "m"
    instance_type          = "ml.m5.large"
    initial_instance_count = 1
  }
}

# Machines with disks of their own take no key.
resource "aws_sagemaker_endpoint_configuration" "local_disks" {

  production_variants {
    model_name             = "m"
    instance_type          = "ml.g5.xlarge"
    initial_instance_count = 1
  }
}

resource "aws_sagemaker_endpoint_configuration" "local_disks_by_name" {

  production_variants {
    model_name             = "m"
    instance_type          = "ml.c6id.xlarge"
    initial_instance_count = 1
  }
}

variable "machine" {
  type = string
}

resource "aws_sagemaker_endpoint_configuration" "unset_machine" { # maybe "not encrypted with a key of the account"

  production_variants {
    model_name             = "m"
    instance_type          = var.machine
    initial_instance_count = 1
  }
}

resource "aws_sagemaker_data_quality_job_definition" "own_key" {
  role_arn = "arn:aws:iam::111122223333:role/j"

  data_quality_app_specification {
    image_uri = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }

  data_quality_job_input {
    endpoint_input {
      endpoint_name = "e"
    }
  }

  data_quality_job_output_config {
    kms_key_id = aws_kms_key.own.arn

    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = 1
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
      volume_kms_key_id = aws_kms_key.own.arn
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "without_volume" {
  role_arn = "arn:aws:iam::111122223333:role/j"

  data_quality_app_specification {
    image_uri = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }

  data_quality_job_input {
    endpoint_input {
      endpoint_name = "e"
    }
  }

  data_quality_job_output_config {
    kms_key_id = aws_kms_key.own.arn

    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config { # want "not encrypted with a key of the account"
      instance_count    = 1
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "local_disks" {
  role_arn = "arn:aws:iam::111122223333:role/j"

  data_quality_app_specification {
    image_uri = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/i"
  }

  data_quality_job_input {
    endpoint_input {
      endpoint_name = "e"
    }
  }

  data_quality_job_output_config {
    kms_key_id = aws_kms_key.own.arn

    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = 1
      instance_type     = "ml.m5d.large"
      volume_size_in_gb = 20
    }
  }
}

resource "aws_sagemaker_flow_definition" "left_out" {
  flow_definition_name = "f"
  role_arn             = "arn:aws:iam::111122223333:role/f"

  human_loop_config {
    human_task_ui_arn = "arn:aws:sagemaker:eu-west-1:111122223333:human-task-ui/u"
    task_count        = 1
    task_description  = "t"
    task_title        = "t"
    workteam_arn      = "arn:aws:sagemaker:eu-west-1:111122223333:workteam/private-crowd/w"
  }

  output_config { # want "not encrypted with a key of the account"
    s3_output_path = "s3://out/"
  }
}

resource "aws_bedrockagent_agent" "own_key" {
  agent_name                  = "a"
  agent_resource_role_arn     = "arn:aws:iam::111122223333:role/a"
  foundation_model            = "anthropic.claude-v2"
  customer_encryption_key_arn = aws_kms_key.own.arn
}

resource "aws_bedrockagent_agent" "left_out" { # want "not encrypted with a key of the account"
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/a"
  foundation_model        = "anthropic.claude-v2"
}

resource "aws_comprehend_entity_recognizer" "own_keys" {
  name                 = "r"
  data_access_role_arn = "arn:aws:iam::111122223333:role/r"
  language_code        = "en"
  model_kms_key_id     = aws_kms_key.own.arn
  volume_kms_key_id    = aws_kms_key.own.arn

  input_data_config {
    entity_types {
      type = "ENTITY"
    }
  }
}

resource "aws_comprehend_entity_recognizer" "one_key" { # want "not encrypted with a key of the account"
  name                 = "r"
  data_access_role_arn = "arn:aws:iam::111122223333:role/r"
  language_code        = "en"
  model_kms_key_id     = aws_kms_key.own.arn

  input_data_config {
    entity_types {
      type = "ENTITY"
    }
  }
}

resource "aws_kendra_index" "own_key" {
  name     = "i"
  role_arn = "arn:aws:iam::111122223333:role/i"

  server_side_encryption_configuration {
    kms_key_id = aws_kms_key.own.arn
  }
}

resource "aws_kendra_index" "left_out" { # want "not encrypted with a key of the account"
  name     = "i"
  role_arn = "arn:aws:iam::111122223333:role/i"
}
