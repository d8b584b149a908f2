variable "text_from_number" {
  type    = string
  default = 8080
}

variable "text_from_bool" {
  type    = string
  default = true
}

variable "number_from_text" {
  type    = number
  default = "3.50"
}

variable "bool_from_text" {
  type    = bool
  default = "false"
}

variable "set_from_list" {
  type    = set(string)
  default = ["c", "a", "c", "b"]
}

variable "set_of_numbers" {
  type    = set(number)
  default = ["10", 9, "1.0", 1]
}

variable "list_from_mixed" {
  type    = list(string)
  default = [1, true, "x"]
}

variable "list_any" {
  type    = list(any)
  default = ["1", 2, true]
}

variable "map_any" {
  type    = map(any)
  default = { a = 1, b = "two", c = false }
}

variable "map_of_objects" {
  type = map(object({
    size    = number
    label   = optional(string)
    flags   = optional(list(string), ["none"])
    nested  = optional(object({ on = optional(bool, true), level = optional(number) }), {})
    mapping = optional(map(string), {})
  }))
  default = {
    one = { size = "1", extra = "dropped" }
    two = { size = 2, label = "second", flags = null, nested = { level = "4" } }
    six = { size = 6, nested = null, mapping = { k = 5 } }
  }
}

variable "tuple" {
  type    = tuple([string, number, bool])
  default = [1, "2", "true"]
}

variable "object" {
  type    = object({ a = string, b = list(number) })
  default = { a = 1, b = ["1", 2], c = "dropped" }
}

variable "deep" {
  type    = list(map(set(string)))
  default = [{ a = ["x", "x"], b = [] }, {}]
}

variable "anything" {
  type    = any
  default = { list = [1, "a"], map = { x = null } }
}

variable "untyped" {
  default = ["x", 1]
}

variable "no_default" {}

variable "empty_list" {
  type    = list(string)
  default = []
}

variable "null_object" {
  type    = object({ a = optional(string, "d") })
  default = null
}

variable "list_of_optional" {
  type    = list(object({ port = number, proto = optional(string, "tcp"), cidrs = optional(list(string), ["10.0.0.0/8"]) }))
  default = [{ port = 22 }, { port = "443", proto = "udp", cidrs = [] }]
}

resource "aws_ssm_parameter" "p" {
  for_each = {
    text_from_number = var.text_from_number
    text_from_bool   = var.text_from_bool
    number_from_text = var.number_from_text
    bool_from_text   = !var.bool_from_text
    set_from_list    = jsonencode(var.set_from_list)
    set_of_numbers   = jsonencode(var.set_of_numbers)
    list_from_mixed  = jsonencode(var.list_from_mixed)
    list_any         = jsonencode(var.list_any)
    map_any          = jsonencode(var.map_any)
    map_of_objects   = jsonencode(var.map_of_objects)
    tuple            = jsonencode(var.tuple)
    object           = jsonencode(var.object)
    deep             = jsonencode(var.deep)
    anything         = jsonencode(var.anything)
    untyped          = jsonencode(var.untyped)
    no_default       = var.no_default
    empty_list       = jsonencode(var.empty_list)
    null_object      = jsonencode(var.null_object)
    list_of_optional = jsonencode(var.list_of_optional)
  }
  name  = each.key
  type  = "String"
  value = each.value
}
