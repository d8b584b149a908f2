no_default = 12
