variable "tags" {
  type = map(string)
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      Owner              = "payments"
      DataClassification = "internal"
    }
  }
}

provider "aws" { # want "provider.* sets no tag .*data-classification.* for its resources"
  alias  = "replica"
  region = "eu-central-1"

  default_tags {
    tags = { owner = "payments" }
  }
}

provider "aws" { # want "sets no tag .*owner" want "sets no tag .*data-classification"
  alias  = "none"
  region = "us-east-1"
}

provider "aws" {
  alias  = "unset"
  region = "us-east-1"

  default_tags {
    tags = var.tags # maybe "sets no tag .*owner" maybe "sets no tag .*data-classification"
  }
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}
