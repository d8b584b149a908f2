resource "aws_efs_file_system_policy" "open" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({ # want "lets every"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "elasticfilesystem:ClientWrite"
      Resource  = "*"
    }]
  })
}

resource "aws_efs_file_system_policy" "closed" {
  file_system_id = "fs-0123456789abcdef0"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "elasticfilesystem:ClientWrite"
      Resource  = "*"
    }]
  })
}
