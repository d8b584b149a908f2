# Expressions made at random. Those in which && or || meets an unknown operand are left out: Terraform 1.12 changed what they give.
resource "terraform_data" "u" { input = "x" }
resource "terraform_data" "c" {
  count = 2
  input = { a = count.index, b = "b${count.index}" }
}
resource "terraform_data" "f" {
  for_each = toset(["k1", "k2"])
  input    = each.key
}
resource "terraform_data" "none" {
  count = 0
  input = 1
}
variable "s" { default = "hello" }
variable "n" { default = 3 }
variable "b" { default = true }
variable "nul" { default = null }
variable "ls" { default = ["a", "b", "c"] }
variable "tls" {
  type    = list(string)
  default = ["a", "", "b"]
}
variable "ms" {
  type    = map(string)
  default = { a = "1", b = "x" }
}
variable "ss" {
  type    = set(string)
  default = ["q", "p"]
}
variable "lo" {
  type    = list(object({ name = string, port = optional(number, 80), tags = optional(map(string)), on = optional(bool) }))
  default = [{ name = "x" }, { name = "y", port = 443, tags = { t = "1" } }]
}
variable "mo" {
  type    = map(object({ cidr = optional(string), list = optional(list(string), []), n = optional(number) }))
  default = { one = { cidr = "10.0.0.0/24" }, two = { list = ["l"], n = 2 } }
}
variable "any" {
  type    = any
  default = { x = { y = [1, "two", null, { z = true }] }, e = [], s = "str" }
}
variable "ns" {
  type    = string
  default = null
}
variable "nl" {
  type    = list(string)
  default = null
}
locals {
  uid   = terraform_data.u.id
  ul    = [terraform_data.u.id, "known"]
  um    = { a = terraform_data.u.id, b = "known" }
  us    = toset([terraform_data.u.id, "known"])
  ulist = split(",", terraform_data.u.id)
  unum  = length(terraform_data.u.id)
  ubool = terraform_data.u.id == "x"
  uobj  = { id = terraform_data.u.id, n = 1, l = [1, 2], deep = { u = terraform_data.u.id, k = "v" } }
  pre   = "arn:aws:s3:::${terraform_data.u.id}"
  tl    = tolist(["b", "a", "b"])
  tm    = tomap({ z = 1, y = 2 })
}
resource "terraform_data" "e0" {
  input = local.tl
}
resource "terraform_data" "e1" {
  input = values(local.tm)
}
resource "terraform_data" "e2" {
  input = keys(var.ms)
}
resource "terraform_data" "e3" {
  input = startswith("", "a")
}
resource "terraform_data" "e4" {
  input = toset([for x in keys(var.ms) : x])
}
resource "terraform_data" "e5" {
  input = var.b
}
resource "terraform_data" "e6" {
  input = toset([for x in [for x in ["x", "y"] : x if x != "a"] : x])
}
resource "terraform_data" "e7" {
  input = [for x in toset([for x in ["x", "y"] : x]) : "${x}-z"]
}
resource "terraform_data" "e9" {
  input = startswith((var.ls)[0], "a")
}
resource "terraform_data" "e10" {
  input = merge([for x in terraform_data.c[*].input.b : { "${x}" = 1 }]...)
}
resource "terraform_data" "e11" {
  input = local.um.a
}
resource "terraform_data" "e12" {
  input = local.uobj == null ? local.um["b"] : null
}
resource "terraform_data" "e13" {
  input = { for k, v in length(local.ul) > 1 ? var.ms : {} : k => v if v != null }
}
resource "terraform_data" "e14" {
  input = local.uid != null
}
resource "terraform_data" "e15" {
  input = zipmap(local.uid[*], var.ns[*])
}
resource "terraform_data" "e16" {
  input = length(local.ul) > 1
}
resource "terraform_data" "e17" {
  input = 1
}
resource "terraform_data" "e18" {
  input = startswith("a,b,,c", "x-")
}
resource "terraform_data" "e20" {
  input = var.ls[1]
}
resource "terraform_data" "e21" {
  input = local.uobj == null ? local.pre : null
}
resource "terraform_data" "e22" {
  input = { for k, v in terraform_data.f : k => v.input }
}
resource "terraform_data" "e23" {
  input = coalesce(var.mo, { for k, v in {} : upper(k) => v... })
}
resource "terraform_data" "e24" {
  input = try([for o in keys(terraform_data.f) : try(o.name, o, null)].list, regexall("[a-z]", local.um.a))
}
resource "terraform_data" "e25" {
  input = chunklist(try(terraform_data.f["k1"].input.list, distinct(local.tl)), 2)
}
resource "terraform_data" "e26" {
  input = toset(local.ulist)
}
resource "terraform_data" "e27" {
  input = 2.5
}
resource "terraform_data" "e28" {
  input = templatestring(var.s, coalesce({}, { for o in var.lo : o.name => o }))
}
resource "terraform_data" "e30" {
  input = { for x in var.ss : x => join(",", local.us[*]) }
}
resource "terraform_data" "e31" {
  input = tolist(toset(var.ls))
}
resource "terraform_data" "e32" {
  input = setunion(setunion(var.s == "hello" ? local.us : [], setunion(toset([]), toset(var.ls))), toset([for x in sort([local.uid]) : x]))
}
resource "terraform_data" "e33" {
  input = (var.b && local.ubool && var.b && local.ubool)
}
resource "terraform_data" "e34" {
  input = [sum([length(terraform_data.none), length(local.us)]), terraform_data.f["k1"].input]
}
resource "terraform_data" "e35" {
  input = 2.5
}
resource "terraform_data" "e36" {
  input = setintersection(toset(["a", "b"]), toset(keys(var.ms)))
}
resource "terraform_data" "e37" {
  input = var.ls
}
resource "terraform_data" "e40" {
  input = issensitive("") ? setintersection(toset([for x in var.ns[*] : x]), local.us) : []
}
resource "terraform_data" "e41" {
  input = replace(local.um["b"], "/[a-z]/", "$1")
}
resource "terraform_data" "e42" {
  input = jsonencode(var.mo)
}
resource "terraform_data" "e43" {
  input = merge(var.mo, { for k, v in var.any : k => try(v.n, v) })
}
resource "terraform_data" "e45" {
  input = terraform_data.f["k1"].input
}
resource "terraform_data" "e46" {
  input = { (local.uid) = "v" }
}
resource "terraform_data" "e47" {
  input = tobool("true")
}
resource "terraform_data" "e48" {
  input = indent(2, format("%s/%v", "10.0.0.0/16", var.ns))
}
resource "terraform_data" "e49" {
  input = var.any.x.y
}
resource "terraform_data" "e50" {
  input = toset(local.ulist)
}
resource "terraform_data" "e52" {
  input = transpose({ a = coalescelist(terraform_data.c[*].id, keys(var.ms)) })["a"]
}
resource "terraform_data" "e53" {
  input = local.us[*]
}
resource "terraform_data" "e54" {
  input = "10.0.0.0/16"
}
resource "terraform_data" "e55" {
  input = endswith("x-${local.uid}-${var.s}", "b") ? title(upper(var.s)) : var.ms["a"]
}
resource "terraform_data" "e56" {
  input = { for k, v in terraform_data.f : k => v.input }
}
resource "terraform_data" "e57" {
  input = var.ms
}
resource "terraform_data" "e58" {
  input = terraform_data.f["k1"].input
}
resource "terraform_data" "e59" {
  input = transpose({ a = [for x in var.tls : x if x != ""] })["a"]
}
resource "terraform_data" "e60" {
  input = toset([])
}
resource "terraform_data" "e62" {
  input = strrev(base64encode(var.ms["a"]))
}
resource "terraform_data" "e63" {
  input = toset(["a", "b"])
}
resource "terraform_data" "e64" {
  input = lookup({ for k, v in local.um : k => v if k != "a" }, "list", var.ls)
}
resource "terraform_data" "e65" {
  input = parseint("11", 16)
}
resource "terraform_data" "e66" {
  input = tomap({ for k, v in terraform_data.f : k => v.input })
}
resource "terraform_data" "e67" {
  input = (local.ubool && var.b && local.ubool) ? title("10.0.0.0/16") : null
}
resource "terraform_data" "e68" {
  input = var.ms
}
resource "terraform_data" "e69" {
  input = setunion(local.us, toset([]))
}
resource "terraform_data" "e70" {
  input = local.tm
}
resource "terraform_data" "e71" {
  input = toset([])
}
resource "terraform_data" "e72" {
  input = keys(var.mo)
}
resource "terraform_data" "e75" {
  input = var.ns
}
resource "terraform_data" "e76" {
  input = values(local.um)
}
resource "terraform_data" "e77" {
  input = { for i, x in lookup({ for k, v in terraform_data.f : k => v.input }, "list", [for x in var.tls : x if x != ""]) : i => x }
}
resource "terraform_data" "e78" {
  input = element(var.tls, terraform_data.c[1].input.a)
}
resource "terraform_data" "e79" {
  input = [for x in toset([]) : "${x}-z"]
}
resource "terraform_data" "e80" {
  input = var.ms
}
resource "terraform_data" "e81" {
  input = { for o in var.lo : o.name => o }
}
resource "terraform_data" "e82" {
  input = var.ns
}
resource "terraform_data" "e83" {
  input = nonsensitive(local.um.a)
}
resource "terraform_data" "e84" {
  input = tostring(parseint("11", 16))
}
resource "terraform_data" "e85" {
  input = [["a"], ["b", "c"], []]
}
resource "terraform_data" "e86" {
  input = local.uid != null
}
resource "terraform_data" "e88" {
  input = urlencode("x-${local.uid}-${var.s}")
}
resource "terraform_data" "e89" {
  input = toset(terraform_data.none[*].id)
}
resource "terraform_data" "e90" {
  input = toset(local.ulist)
}
resource "terraform_data" "e92" {
  input = var.n > 2
}
resource "terraform_data" "e94" {
  input = abs(length(transpose({ a = [for k, v in local.um : "${k}=${v}"] })["a"]))
}
resource "terraform_data" "e95" {
  input = coalesce(null, terraform_data.c[1].input.a)
}
resource "terraform_data" "e96" {
  input = try(tonumber(var.ls[1]), coalesce(null, length(var.ls)))
}
resource "terraform_data" "e97" {
  input = var.b && local.ubool
}
resource "terraform_data" "e100" {
  input = length(var.ls) + local.unum
}
resource "terraform_data" "e101" {
  input = merge(var.any, { for k, v in local.tm : k => try(v.n, v) })
}
resource "terraform_data" "e102" {
  input = chomp(var.ms["a"])
}
resource "terraform_data" "e103" {
  input = jsondecode(jsonencode([for s in var.ss : s]))
}
resource "terraform_data" "e104" {
  input = zipmap(local.ul, var.s[*])
}
resource "terraform_data" "e105" {
  input = var.ls
}
resource "terraform_data" "e106" {
  input = jsondecode(jsonencode(var.any))
}
resource "terraform_data" "e108" {
  input = var.b ? setintersection(toset(["a", "b"]), toset(["a", "b"])) : []
}
resource "terraform_data" "e109" {
  input = var.tls
}
resource "terraform_data" "e110" {
  input = tolist(toset([for x in keys({ a = 1, b = 2 }) : x]))
}
resource "terraform_data" "e111" {
  input = lookup({ for k, v in local.um : k => v if k != "a" }, "x", { for k, v in { a = 1, b = 2 } : k => v if v != null })
}
resource "terraform_data" "e112" {
  input = terraform_data.f["k1"].input
}
resource "terraform_data" "e113" {
  input = format("%q %s", upper(var.s), var.ms["a"])
}
resource "terraform_data" "e114" {
  input = { for s in var.ls : s => upper(s) }
}
resource "terraform_data" "e115" {
  input = local.uid != null ? toset(local.ulist) : []
}
resource "terraform_data" "e116" {
  input = strcontains(local.uid, "a")
}
resource "terraform_data" "e117" {
  input = range(2.5)
}
resource "terraform_data" "e119" {
  input = ceil(0 / 2)
}
resource "terraform_data" "e120" {
  input = base64encode(local.um.a)
}
resource "terraform_data" "e121" {
  input = endswith(trim("%{for x in local.ulist~}${x},%{endfor~}", "ha"), "b")
}
resource "terraform_data" "e122" {
  input = (1 * length(terraform_data.none))
}
resource "terraform_data" "e123" {
  input = strcontains(yamlencode(terraform_data.c[*].id), "a")
}
resource "terraform_data" "e124" {
  input = strcontains(var.lo[1].name, "a") ? [for k, v in local.um : "${k}=${v}"] : [for k, v in local.um : "${k}=${v}"]
}
resource "terraform_data" "e126" {
  input = tobool("true")
}
resource "terraform_data" "e128" {
  input = { for i, x in var.ls : i => x }
}
resource "terraform_data" "e129" {
  input = [for i, x in terraform_data.none[*].id : { i = i, x = x }]
}
resource "terraform_data" "e130" {
  input = local.us
}
resource "terraform_data" "e131" {
  input = nonsensitive("%{if var.b}yes%{else}no%{endif}")
}
resource "terraform_data" "e132" {
  input = setproduct([for s in var.ss : s], terraform_data.c[*].id)
}
resource "terraform_data" "e133" {
  input = var.b
}
resource "terraform_data" "e134" {
  input = nonsensitive("10.0.0.0/16")
}
resource "terraform_data" "e136" {
  input = tolist(var.ss)
}
resource "terraform_data" "e137" {
  input = var.lo[0].port
}
resource "terraform_data" "e138" {
  input = jsondecode(jsonencode(tolist(var.ss)))
}
resource "terraform_data" "e139" {
  input = -local.unum
}
resource "terraform_data" "e140" {
  input = templatestring(var.s, { for o in var.lo : o.name => o })
}
resource "terraform_data" "e141" {
  input = terraform_data.c[0].input.b
}
resource "terraform_data" "e142" {
  input = parseint("11", 16) == [null, "a"]
}
resource "terraform_data" "e143" {
  input = [1, 2, 3]
}
resource "terraform_data" "e144" {
  input = var.n
}
resource "terraform_data" "e147" {
  input = var.s
}
resource "terraform_data" "e148" {
  input = startswith(md5("%{if var.b}yes%{else}no%{endif}"), "x-")
}
resource "terraform_data" "e149" {
  input = coalesce(urlencode(nonsensitive(var.s)), coalesce(var.ms["a"], "%{for x in values(local.um)~}${x},%{endfor~}", "z"), "z")
}
resource "terraform_data" "e150" {
  input = index(var.ls, "a")
}
resource "terraform_data" "e151" {
  input = var.ns
}
resource "terraform_data" "e153" {
  input = local.pre
}
resource "terraform_data" "e154" {
  input = min(local.unum, 10)
}
resource "terraform_data" "e155" {
  input = trimspace("a,b,,c")
}
resource "terraform_data" "e156" {
  input = false ? "a${var.n}b" : local.um.a
}
resource "terraform_data" "e158" {
  input = md5("p${yamlencode(terraform_data.none[*].id)}-${cidrsubnet("10.0.0.0/8", 8, 0)}")
}
resource "terraform_data" "e159" {
  input = slice([for x in toset(var.ls) : "${x}-z"], 0, 1)
}
resource "terraform_data" "e160" {
  input = { for i, x in concat([local.uid], [for k, v in local.um : "${k}=${v}"]) : i => x }
}
resource "terraform_data" "e161" {
  input = "10.0.0.0/16"
}
resource "terraform_data" "e162" {
  input = merge(local.um, { (var.s) = "v", "q" = local.uid })
}
resource "terraform_data" "e163" {
  input = concat(var.any.x.y, var.ns[*])
}
resource "terraform_data" "e164" {
  input = length(var.ls)
}
resource "terraform_data" "e165" {
  input = terraform_data.c[1].input.a + var.lo[0].port
}
resource "terraform_data" "e167" {
  input = setproduct(keys(local.uobj), [for x in toset(local.ulist) : "${x}-z"])
}
resource "terraform_data" "e168" {
  input = jsondecode(jsonencode({ (local.uid) = "v" }))
}
resource "terraform_data" "e169" {
  input = "a,b,,c"
}
resource "terraform_data" "e171" {
  input = {}
}
resource "terraform_data" "e172" {
  input = alltrue([var.b, var.b && local.ubool])
}
resource "terraform_data" "e173" {
  input = jsondecode(jsonencode(values(local.um)))
}
resource "terraform_data" "e174" {
  input = [for k, v in local.um : "${k}=${v}"]
}
resource "terraform_data" "e175" {
  input = alltrue([jsonencode(local.uid) == var.ls[1], (can(var.ms["a"].q) || startswith("lit", "arn"))])
}
resource "terraform_data" "e178" {
  input = try(local.um.list, [1, 2, 3])
}
resource "terraform_data" "e179" {
  input = lower(terraform_data.c[0].input.b)
}
resource "terraform_data" "e180" {
  input = values(local.um)
}
resource "terraform_data" "e181" {
  input = var.ns
}
resource "terraform_data" "e182" {
  input = { for i, v in var.ls : v => i... }
}
resource "terraform_data" "e183" {
  input = anytrue([for x in local.us[*] : x == "a"])
}
resource "terraform_data" "e184" {
  input = { for o in var.lo : o.name => o }
}
resource "terraform_data" "e185" {
  input = [var.ls, local.ul]
}
resource "terraform_data" "e186" {
  input = var.b && local.ubool
}
resource "terraform_data" "e187" {
  input = local.ubool ? var.ls[1] : null
}
resource "terraform_data" "e188" {
  input = [1, 2, 3]
}
resource "terraform_data" "e189" {
  input = cidrsubnet("10.0.0.0/8", 8, 0)
}
resource "terraform_data" "e191" {
  input = setunion(toset(local.ulist), toset(["a", "b"]))
}
resource "terraform_data" "e193" {
  input = [local.uid]
}
resource "terraform_data" "e194" {
  input = format("%s-%s", "x-${local.uid}-${var.s}", var.ms["a"])
}
resource "terraform_data" "e195" {
  input = "lit"
}
resource "terraform_data" "e196" {
  input = setsubtract(toset(local.ulist), toset([]))
}
resource "terraform_data" "e197" {
  input = var.ss
}
resource "terraform_data" "e198" {
  input = try(base64encode(var.ms["a"]).zz, "lit")
}
resource "terraform_data" "e199" {
  input = { for i, x in [for x in var.tls : x if x != ""] : i => x }
}
resource "terraform_data" "e200" {
  input = abs(parseint("11", 8))
}
resource "terraform_data" "e201" {
  input = nonsensitive("a,b,,c")
}
resource "terraform_data" "e202" {
  input = var.lo[*].name
}
resource "terraform_data" "e204" {
  input = toset(chunklist(local.tl, 2))
}
resource "terraform_data" "e205" {
  input = var.tls
}
resource "terraform_data" "e206" {
  input = transpose({ a = local.us[*] })["a"]
}
resource "terraform_data" "e208" {
  input = var.ls[1]
}
resource "terraform_data" "e209" {
  input = toset(var.ls)
}
resource "terraform_data" "e211" {
  input = "x-${local.uid}-${var.s}"
}
resource "terraform_data" "e212" {
  input = local.um["b"]
}
resource "terraform_data" "e213" {
  input = { a = 1, b = 2 }
}
resource "terraform_data" "e214" {
  input = cidrsubnet("10.0.0.0/8", 8, 10) == md5("a,b,,c")
}
resource "terraform_data" "e215" {
  input = endswith(title("lit"), "b")
}
resource "terraform_data" "e216" {
  input = [var.ls, local.ul]
}
resource "terraform_data" "e217" {
  input = var.s[*]
}
resource "terraform_data" "e218" {
  input = local.uid != null
}
resource "terraform_data" "e220" {
  input = try(2.5.flag, local.uid != null) != null
}
resource "terraform_data" "e221" {
  input = min(length(local.ul) > 1 ? length(terraform_data.none) : local.unum, sum([local.unum, length(terraform_data.none)]))
}
resource "terraform_data" "e222" {
  input = try(tomap(local.uobj).x, { for k, v in var.ms : k => v if v != null })
}
resource "terraform_data" "e223" {
  input = tobool("true") ? merge({ (var.s) = "v", "q" = local.uid }, { for k, v in { for s in var.ls : s => upper(s) } : k => try(v.n, v) }) : merge({}, local.tm)
}
resource "terraform_data" "e224" {
  input = var.ns
}
resource "terraform_data" "e225" {
  input = toset([for x in slice(local.uid[*], 0, 1) : x])
}
resource "terraform_data" "e227" {
  input = merge(null, { for k, v in { for s in var.ls : s => upper(s) } : k => try(v.n, v) })
}
resource "terraform_data" "e229" {
  input = tobool("true")
}
resource "terraform_data" "e231" {
  input = ({ (var.s) = "v", "q" = local.uid } == var.s && local.uid != null) ? var.ms["a"] : "a,b,,c"
}
resource "terraform_data" "e232" {
  input = []
}
resource "terraform_data" "e233" {
  input = "%{if var.b}yes%{else}no%{endif}"
}
resource "terraform_data" "e234" {
  input = var.ms
}
resource "terraform_data" "e235" {
  input = { for i, x in reverse(keys(terraform_data.f)) : i => x }
}
resource "terraform_data" "e236" {
  input = formatlist("%s-%s", setproduct(var.tls, [["a"], ["b", "c"], []]), tostring(length(local.ulist)))
}
resource "terraform_data" "e237" {
  input = toset(var.ls)
}
resource "terraform_data" "e239" {
  input = tomap({ for k, v in local.tm : upper(k) => v... })
}
resource "terraform_data" "e240" {
  input = join(",", keys(terraform_data.f))
}
resource "terraform_data" "e241" {
  input = endswith(var.ms["a"], "b") ? merge([for x in ["%{if var.b}yes%{else}no%{endif}", var.s] : { "${x}" = 1 }]...) : { for s in var.ls : s => upper(s) }
}
resource "terraform_data" "e242" {
  input = (var.s == "hello" && var.ns == null) ? tomap(var.ms) : {}
}
resource "terraform_data" "e243" {
  input = jsondecode(jsonencode({ for k, v in local.tm : upper(k) => v... }))
}
resource "terraform_data" "e244" {
  input = keys(var.ms)
}
resource "terraform_data" "e245" {
  input = [for o in compact(var.ns[*]) : try(o.name, o, null)]
}
resource "terraform_data" "e246" {
  input = local.uid != null ? var.ns == null ? local.um : { (var.s) = "v", "q" = local.uid } : {}
}
resource "terraform_data" "e247" {
  input = tomap({ for k, v in { for s in var.ls : s => upper(s) } : upper(k) => v... })
}
resource "terraform_data" "e248" {
  input = local.us
}
resource "terraform_data" "e249" {
  input = jsondecode(jsonencode({ for k, v in terraform_data.f : k => v.input }))
}
resource "terraform_data" "e251" {
  input = (length(local.ul) > 1 ? length(local.ul) > 1 : local.ubool) ? [true, local.uid] : []
}
resource "terraform_data" "e252" {
  input = tomap({ for k, v in terraform_data.f : k => v.input })
}
resource "terraform_data" "e253" {
  input = tostring(local.unum >= 0)
}
resource "terraform_data" "e254" {
  input = jsonencode(length(local.um))
}
resource "terraform_data" "e255" {
  input = templatestring(var.s, var.ms)
}
resource "terraform_data" "e256" {
  input = local.unum
}
resource "terraform_data" "e257" {
  input = { a = 1, b = 2 }
}
resource "terraform_data" "e258" {
  input = formatlist("%s-%s", tolist([]), cidrsubnets("10.0.0.0/16", 4, local.unum))
}
resource "terraform_data" "e260" {
  input = [var.ls, local.ul]
}
resource "terraform_data" "e261" {
  input = local.tm
}
resource "terraform_data" "e262" {
  input = local.uid[*]
}
resource "terraform_data" "e263" {
  input = length("%{if var.b}yes%{else}no%{endif}")
}
resource "terraform_data" "e264" {
  input = length(coalesce({ (var.s) = "v", "q" = local.uid }, null))
}
resource "terraform_data" "e265" {
  input = !var.b ? toset(values(local.um)) : []
}
resource "terraform_data" "e268" {
  input = local.um.a
}
resource "terraform_data" "e269" {
  input = trimspace(local.um.a)
}
resource "terraform_data" "e270" {
  input = length(local.us)
}
resource "terraform_data" "e271" {
  input = abs((var.lo[0].port * terraform_data.c[1].input.a))
}
resource "terraform_data" "e273" {
  input = var.s
}
resource "terraform_data" "e274" {
  input = zipmap(flatten([[1, 2, 3], [1, 2, 3], upper(var.s)]), split(",", "x-${local.uid}-${var.s}"))
}
resource "terraform_data" "e275" {
  input = coalesce(substr(var.lo[1].name, 1, 3), terraform_data.c[0].input.b, "z")
}
resource "terraform_data" "e277" {
  input = 1
}
resource "terraform_data" "e278" {
  input = toset([for x in chunklist(chunklist([1, 2, 3], 2), 2) : x])
}
resource "terraform_data" "e279" {
  input = local.ul
}
resource "terraform_data" "e280" {
  input = "a,b,,c"
}
resource "terraform_data" "e281" {
  input = { a = var.s == "hello" ? {} : {}, list = [for i, x in ["x", "y"] : { i = i, x = x }] }
}
resource "terraform_data" "e283" {
  input = ([["a"], ["b", "c"], []])[0]
}
resource "terraform_data" "e285" {
  input = "%{if var.b}yes%{else}no%{endif}"
}
resource "terraform_data" "e286" {
  input = "p${terraform_data.f["k1"].input}${- 1 % 2}"
}
resource "terraform_data" "e288" {
  input = { for k, v in var.ls[1] != null ? try({ for k, v in terraform_data.f : k => v.input }.x, local.tm) : {} : upper(k) => v... }
}
resource "terraform_data" "e289" {
  input = { for i, x in [for x in var.tls : x if x != ""] : i => x }
}
resource "terraform_data" "e290" {
  input = toset(["a", "b"])
}
resource "terraform_data" "e291" {
  input = (length(local.ul) > 1 ? true : var.b)
}
resource "terraform_data" "e292" {
  input = (distinct(var.b && local.ubool ? [for x in var.tls : x if x != ""] : local.uid[*]))[*]
}
resource "terraform_data" "e293" {
  input = local.uobj
}
resource "terraform_data" "e294" {
  input = join("-", concat([1, 2, 3], var.tls))
}
resource "terraform_data" "e295" {
  input = ceil(endswith(var.s, "b") ? 0 : terraform_data.c[1].input.a / 2)
}
resource "terraform_data" "e297" {
  input = jsondecode(jsonencode({ (var.s) = "v", "q" = local.uid }))
}
resource "terraform_data" "e298" {
  input = chunklist([for o in values(local.um) : try(o.name, o, null)], 2)
}
resource "terraform_data" "e299" {
  input = var.n
}
resource "terraform_data" "e300" {
  input = var.mo
}
resource "terraform_data" "e301" {
  input = upper(var.s)
}
resource "terraform_data" "e302" {
  input = substr(var.lo[1].name, 0, 3)
}
resource "terraform_data" "e303" {
  input = merge([for x in sort([for s in var.ss : s]) : { "${x}" = 1 }]...)
}
resource "terraform_data" "e304" {
  input = var.b
}
resource "terraform_data" "e305" {
  input = issensitive(var.ms["a"])
}
resource "terraform_data" "e306" {
  input = coalesce(null, false ? length(var.ls) : 0)
}
resource "terraform_data" "e307" {
  input = -1
}
resource "terraform_data" "e308" {
  input = tobool("true")
}
resource "terraform_data" "e309" {
  input = range(var.lo[0].port)
}
resource "terraform_data" "e310" {
  input = local.tm
}
resource "terraform_data" "e311" {
  input = try(merge([for x in keys(var.ms) : { "${x}" = 1 }]...).x, { for i, x in terraform_data.c[*].id : i => x })
}
resource "terraform_data" "e312" {
  input = var.s[*]
}
resource "terraform_data" "e313" {
  input = toset(["a", "b"])
}
resource "terraform_data" "e314" {
  input = templatestring(var.s, { for k, v in terraform_data.f : k => v.input })
}
resource "terraform_data" "e315" {
  input = [for i, x in reverse([for k, v in local.um : "${k}=${v}"]) : { i = i, x = x }]
}
resource "terraform_data" "e317" {
  input = setsubtract(toset([]), local.us)
}
resource "terraform_data" "e318" {
  input = try(var.any.flag, alltrue([var.b, true]))
}
resource "terraform_data" "e319" {
  input = var.b && local.ubool ? toset(["a", "b"]) : []
}
resource "terraform_data" "e320" {
  input = { for k, v in terraform_data.f : k => v.input }
}
resource "terraform_data" "e321" {
  input = !var.b ? length(local.us) : 10
}
resource "terraform_data" "e322" {
  input = local.uobj
}
resource "terraform_data" "e323" {
  input = []
}
resource "terraform_data" "e324" {
  input = var.mo
}
resource "terraform_data" "e325" {
  input = parseint("11", 10)
}
resource "terraform_data" "e326" {
  input = var.n > 2
}
resource "terraform_data" "e327" {
  input = { a = compact(terraform_data.none[*].id), list = var.b && local.ubool ? var.ns[*] : var.s[*] }
}
resource "terraform_data" "e329" {
  input = terraform_data.c[*].id
}

resource "aws_s3_bucket" "last" {
  bucket = "last"
}
