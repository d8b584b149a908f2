module "eks" {
  source                   = "./eks"
  cluster_name             = "demo"
  cluster_version          = "1.31"
  vpc_id                   = "vpc-1"
  subnet_ids               = ["subnet-1", "subnet-2"]
  control_plane_subnet_ids = []
  cluster_addons = {
    coredns    = { most_recent = true }
    kube-proxy = {}
    vpc-cni    = { addon_version = "v1.18", configuration_values = jsonencode({ env = { A = "1" } }) }
  }
  eks_managed_node_group_defaults = { instance_types = ["m6i.large", "m5.large"], ami_type = "AL2_x86_64" }
  eks_managed_node_groups = {
    blue = {}
    green = {
      min_size       = 1
      max_size       = 10
      desired_size   = 1
      instance_types = ["t3.large"]
      capacity_type  = "SPOT"
      labels         = { role = "green" }
      taints         = [{ key = "dedicated", value = "gpu", effect = "NO_SCHEDULE" }]
      block_device_mappings = {
        xvda = { device_name = "/dev/xvda", ebs = { volume_size = 75, encrypted = true, kms_key_id = "arn:aws:kms:eu-west-1:123456789012:key/x" } }
      }
    }
  }
  access_entries = {
    admin = { principal_arn = "arn:aws:iam::1:role/a", policy_associations = { one = { policy_arn = "p1", type = "cluster" }, two = { policy_arn = "p2", type = "namespace", namespaces = ["n"] } } }
  }
  tags = { Env = "test" }
}

output "name" {
  value = module.eks.cluster_name
}
