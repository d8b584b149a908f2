resource "aws_efs_file_system" "files" { # want "file system \"files\" is deleted"
  encrypted = true
}
