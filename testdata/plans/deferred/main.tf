# What a later plan will say: how many buckets there are is known only after the first apply.

resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_s3_bucket" "per_zone" {
  count  = length(aws_vpc.v.ipv6_cidr_block) > 0 ? 1 : 0
  bucket = "guardlint-${count.index}"
}
