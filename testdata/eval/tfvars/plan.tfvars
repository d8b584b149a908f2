from_var_file = "plan.tfvars"
