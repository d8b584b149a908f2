resource "aws_efs_file_system_policy" "open" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "elasticfilesystem:ClientWrite"
      Resource  = "*"
    }]
  })
}

resource "aws_efs_file_system_policy" "orders" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "elasticfilesystem:ClientWrite"
      Resource  = "*"
      Condition = { Bool = { "elasticfilesystem:AccessedViaMountTarget" = "true" } }
    }]
  })
}
