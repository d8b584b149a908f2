variable "subnet" {
  type = string
}

variable "subnets" {
  type = list(string)
}

resource "aws_subnet" "data" {
  vpc_id     = "vpc-1"
  cidr_block = "10.0.0.0/24"
}

resource "aws_emr_cluster" "one" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  ec2_attributes {
    subnet_id        = aws_subnet.data.id
    instance_profile = "arn:aws:iam::111122223333:instance-profile/emr"
  }
}

resource "aws_emr_cluster" "several" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  ec2_attributes {
    subnet_ids       = [aws_subnet.data.id, "subnet-2"]
    instance_profile = "arn:aws:iam::111122223333:instance-profile/emr"
  }
}

resource "aws_emr_cluster" "bare" { # want "cluster \"bare\" names no subnet"
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }
}

resource "aws_emr_cluster" "left_out" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  ec2_attributes { # want "names no subnet"
    instance_profile = "arn:aws:iam::111122223333:instance-profile/emr"
  }
}

resource "aws_emr_cluster" "unset_variable" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  ec2_attributes {
    subnet_id        = var.subnet # maybe "names no subnet"
    instance_profile = "arn:aws:iam::111122223333:instance-profile/emr"
  }
}

resource "aws_emr_cluster" "unset_subnets" {
  name          = "c"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::111122223333:role/emr"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  ec2_attributes {
    subnet_ids       = var.subnets # maybe "names no subnet"
    instance_profile = "arn:aws:iam::111122223333:instance-profile/emr"
  }
}
