module "registry" {
  source = "terraform-aws-modules/vpc/aws" # want "module .registry. is not pinned"
}

module "registry_pinned" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.0.1"
}

module "registry_range" {
  source  = "app.terraform.io/example/vpc/aws//modules/subnet"
  version = "~> 2.0"
}

module "private_registry" {
  source = "app.terraform.io/example/vpc/aws//modules/subnet" # want "private_registry"
}

module "local" {
  source = "./local"
}

module "git" {
  source = "git::https://example.com/network.git" # want "module .git. is not pinned"
}

module "git_branch" {
  source = "git::ssh://git@example.com/network.git//vpc?ref=main" # want "git_branch"
}

module "git_branch_in_full" {
  source = "git::https://example.com/network.git?depth=1&ref=refs/heads/release-2" # want "git_branch_in_full"
}

module "git_tag" {
  source = "git::https://example.com/network.git?ref=v1.2.0"
}

module "git_commit" {
  source = "git::https://example.com/network.git?ref=51d462976d84fdea54b47d80dcabbf680badcdb8"
}

module "git_either" {
  source = "git::https://example.com/network.git?ref=stable" # maybe "git_either"
}

module "github" {
  source = "github.com/example/network" # want "github"
}

module "github_tag" {
  source = "github.com/example/network//vpc?ref=2.0.0"
}

module "github_ssh" {
  source = "git@github.com:example/network.git" # want "github_ssh"
}

module "mercurial" {
  source = "hg::https://example.com/network.hg?rev=1.2.0"
}

module "mercurial_tip" {
  source = "hg::https://example.com/network.hg" # want "mercurial_tip"
}

# An archive has an address of its own.
module "archive" {
  source = "https://example.com/network-1.2.0.zip"
}

module "bucket" {
  source = "s3::https://s3-eu-west-1.amazonaws.com/example/network.zip"
}

variable "network" {
  type = string
}

# OpenTofu allows variables here.
module "variable" {
  source = var.network # maybe "variable"
}
