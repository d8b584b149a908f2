account_id = "111122223333"
admin_cidr = "198.51.100.0/24"
