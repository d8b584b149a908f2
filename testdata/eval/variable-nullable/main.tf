module "nulls" {
  source        = "./m"
  nullable      = null
  not_nullable  = null
  no_default    = null
  object        = null
  strict_object = { inner = null }
}

module "left_out" {
  source     = "./m"
  no_default = "given"
}
