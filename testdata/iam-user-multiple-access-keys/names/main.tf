resource "aws_iam_access_key" "bob" {
  user = "bob"
}

resource "aws_iam_access_key" "bob_again" { # want "\"bob_again\" is the second active one"
  user   = "bob"
  status = "Active"
}

resource "aws_iam_access_key" "each" {
  for_each = toset(["carol", "dave"])
  user     = each.key
}

resource "aws_iam_access_key" "pair" { # want[aws_iam_access_key.pair[1]] "is the second active one"
  count = 2
  user  = "erin"
}

module "frank" {
  source = "./modules/user"
  name   = "frank"
  keys   = 1
}

module "grace" {
  source = "./modules/user"
  name   = "grace"
  keys   = 2
}
