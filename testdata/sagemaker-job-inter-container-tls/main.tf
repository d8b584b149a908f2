variable "encrypt" {
  type = bool
}

variable "machines" {
  type = number
}

# One machine sends nothing.
resource "aws_sagemaker_data_quality_job_definition" "single" {
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
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "encrypted" {
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
    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = 3
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }

  network_config {
    enable_inter_container_traffic_encryption = true
  }
}

resource "aws_sagemaker_data_quality_job_definition" "left_out" { # want "job \"left_out\" sends data between its machines in the clear"
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
    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = 3
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "off" {
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
    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = 3
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }

  network_config {
    enable_inter_container_traffic_encryption = false # want "sends data between its machines in the clear"
  }
}

resource "aws_sagemaker_data_quality_job_definition" "unset_variable" {
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
    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = 2
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }

  network_config {
    enable_inter_container_traffic_encryption = var.encrypt # maybe "sends data between its machines in the clear"
  }
}

resource "aws_sagemaker_data_quality_job_definition" "unset_count" { # maybe "sends data between its machines in the clear"
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
    monitoring_outputs {
      s3_output {
        s3_uri = "s3://out/"
      }
    }
  }

  job_resources {
    cluster_config {
      instance_count    = var.machines
      instance_type     = "ml.m5.large"
      volume_size_in_gb = 20
    }
  }
}
