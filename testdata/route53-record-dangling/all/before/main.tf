resource "aws_s3_bucket" "website" { # want "aws_s3_bucket.website goes, and aws_route53_record.website still points to it"
  bucket = "www.example.com"
}

resource "aws_s3_bucket" "old" { # want "aws_s3_bucket.old goes, and aws_route53_record.old still points to it"
  bucket = "old.example.com"
}

resource "aws_s3_bucket" "named_apart" {
  bucket = "named-apart"
}

resource "aws_elastic_beanstalk_environment" "shop" { # want "aws_elastic_beanstalk_environment.shop goes, and aws_route53_record.shop still points to it"
  name         = "shop"
  application  = "shop"
  cname_prefix = "shop-production"
}

resource "aws_elastic_beanstalk_environment" "kept" {
  name         = "kept"
  application  = "shop"
  cname_prefix = "shop-staging"
}

resource "aws_eip" "vpn" { # want "aws_eip.vpn goes, and aws_route53_record.vpn still points to it"
  domain = "vpc"
}

resource "aws_lb" "moved" {
  name = "moved"
}

resource "aws_route53_record" "moved" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "moved.example.com"
  type    = "CNAME"
  ttl     = 300
  records = [aws_lb.moved.dns_name]
}

resource "aws_elastic_beanstalk_environment" "blue" {
  name         = "blue"
  application  = "shop"
  cname_prefix = "shop-blue"
}
