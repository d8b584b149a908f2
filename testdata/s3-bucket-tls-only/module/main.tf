# The bucket's name leaves: whoever reads the output may declare the policy.
module "bucket" {
  source = "./bucket"
}

output "bucket" {
  value = module.bucket.id
}
