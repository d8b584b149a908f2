from_file = "kept-beside-the-code"
