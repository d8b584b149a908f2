resource "aws_elastic_beanstalk_environment" "kept" {
  name         = "kept"
  application  = "shop"
  cname_prefix = "shop-staging"
}

# Its bucket is gone: whoever makes one of that name answers here.
resource "aws_route53_record" "website" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "www.example.com"
  type    = "A"
  alias {
    name                   = "s3-website-eu-west-1.amazonaws.com"
    zone_id                = "Z1BKCTXD74EZPE"
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "old" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "archive.example.com"
  type    = "CNAME"
  ttl     = 300
  records = ["old.example.com.s3-website-eu-west-1.amazonaws.com"]
}

resource "aws_route53_record" "shop" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "shop.example.com"
  type    = "CNAME"
  ttl     = 300
  records = ["shop-production.eu-west-1.elasticbeanstalk.com"]
}

resource "aws_route53_record" "staging" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "staging.example.com"
  type    = "CNAME"
  ttl     = 300
  records = ["shop-staging.eu-west-1.elasticbeanstalk.com"]
}

resource "aws_route53_record" "vpn" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "vpn.example.com"
  type    = "A"
  ttl     = 300
  records = ["203.0.113.10"]
}

resource "aws_lb" "new" {
  name = "new"
}

# It points elsewhere before the address goes.
resource "aws_route53_record" "moved" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "moved.example.com"
  type    = "CNAME"
  ttl     = 300
  records = [aws_lb.new.dns_name]
}

# Made anew under its name.
resource "aws_elastic_beanstalk_environment" "renamed" {
  name         = "renamed"
  application  = "shop"
  cname_prefix = "shop-blue"
}

resource "aws_route53_record" "renamed" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "blue.example.com"
  type    = "CNAME"
  ttl     = 300
  records = ["shop-blue.eu-west-1.elasticbeanstalk.com"]
}

resource "aws_route53_record" "note" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "note.example.com"
  type    = "TXT"
  ttl     = 300
  records = ["named-apart.s3.eu-west-1.amazonaws.com"]
}
