provider "aws" { region = "us-east-2" }
module "label1" {
  source      = "./label"
  namespace   = "CloudPosse"
  tenant      = "H.R.H"
  environment = "UAT"
  stage       = "build"
  name        = "Winston Churchroom"
  attributes  = ["fire", "water", "earth", "air"]
  label_order = ["name", "tenant", "environment", "stage", "attributes"]
  tags        = { City = "Dublin", "Environment" = "Private" }
}
module "label2" {
  source              = "./label"
  context             = module.label1.context
  name                = "Charlie"
  tenant              = "setup"
  stage               = "test"
  delimiter           = "+"
  regex_replace_chars = "/[^a-zA-Z0-9+]/"
  additional_tag_map  = { propagate_at_launch = "true" }
  tags                = { City = "London", Environment = "Public" }
}
module "label3" {
  source           = "./label"
  name             = "Starfish"
  stage            = "release"
  id_length_limit  = 6
  label_key_case   = "upper"
  label_value_case = "title"
  context          = module.label1.normalized_context
  labels_as_tags   = ["name", "stage"]
}
module "off" {
  source  = "./label"
  enabled = false
  context = module.label1.context
}
module "desc" {
  source             = "./label"
  context            = module.label2.context
  descriptor_formats = { stack = { labels = ["tenant", "environment", "stage"], format = "%v-%v-%v" }, account = { format = "%v--%v", labels = ["stage", "tenant"] } }
}
resource "aws_s3_bucket" "b" {
  for_each = { l1 = module.label1, l2 = module.label2, l3 = module.label3, off = module.off, d = module.desc }
  bucket   = lower(each.value.id)
  tags     = merge(each.value.tags, { ctx = jsonencode(each.value.normalized_context), desc = jsonencode(each.value.descriptors), attrs = join("/", each.value.attributes) })
}
resource "aws_autoscaling_group" "g" {
  count    = module.label2.enabled ? 1 : 0
  name     = module.label2.id
  max_size = 1
  min_size = 1
  dynamic "tag" {
    for_each = module.label2.tags_as_list_of_maps
    content {
      key                 = tag.value.key
      value               = tag.value.value
      propagate_at_launch = tag.value.propagate_at_launch
    }
  }
}
resource "aws_autoscaling_group" "none" {
  count    = module.off.enabled ? 1 : 0
  max_size = 1
  min_size = 1
}
