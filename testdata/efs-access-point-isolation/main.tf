variable "text" {
  type = string
}

resource "aws_efs_access_point" "left_out" { # want "access point \"left_out\" opens the whole file system"
  file_system_id = "fs-0a1b2c3d"

  posix_user {
    uid = 1000
    gid = 1000
  }
}

resource "aws_efs_access_point" "root" {
  file_system_id = "fs-0a1b2c3d"

  root_directory {
    path = "/" # want "opens the whole file system"
  }

  posix_user {
    uid = 1000
    gid = 1000
  }
}

resource "aws_efs_access_point" "no_user" { # want "access point \"no_user\" acts as whoever the client says"
  file_system_id = "fs-0a1b2c3d"

  root_directory {
    path = "/app"
  }
}

resource "aws_efs_access_point" "own" {
  file_system_id = "fs-0a1b2c3d"

  root_directory {
    path = "/app"
  }

  posix_user {
    uid = 1000
    gid = 1000
  }
}

resource "aws_efs_access_point" "unset" {
  file_system_id = "fs-0a1b2c3d"

  root_directory {
    path = var.text # maybe "access point \"unset\" opens the whole file system"
  }

  posix_user {
    uid = 1000
    gid = 1000
  }
}
