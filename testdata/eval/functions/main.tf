locals {
  template = "hello $${name}"
}

resource "aws_ssm_parameter" "cidr" {
  name  = "cidr"
  type  = "String"
  value = join(",", [cidrhost("10.0.0.0/8", 5), cidrsubnet("10.0.0.0/16", 8, 3), cidrnetmask("10.0.0.0/12"), cidrhost("10.0.0.0/8", -2)])
}

resource "aws_ssm_parameter" "cidrs" {
  name  = "cidrs"
  type  = "String"
  value = join(",", cidrsubnets("10.0.0.0/16", 4, 4, 8, 12))
}

resource "aws_ssm_parameter" "cidr6" {
  name  = "cidr6"
  type  = "String"
  value = cidrsubnet("2001:db8::/32", 16, 10)
}

resource "aws_ssm_parameter" "setproduct" {
  name  = "setproduct"
  type  = "String"
  value = jsonencode(setproduct(["a", "b"], [1, 2]))
}

resource "aws_ssm_parameter" "setproduct_sets" {
  name  = "setproduct_sets"
  type  = "String"
  value = jsonencode(setproduct(toset(["b", "a"]), toset(["y"])))
}

resource "aws_ssm_parameter" "merge" {
  name  = "merge"
  type  = "String"
  value = jsonencode(merge({ a = 1, b = 2 }, null, { b = "x" }))
}

resource "aws_ssm_parameter" "merge_maps" {
  name  = "merge_maps"
  type  = "String"
  value = jsonencode(merge(tomap({ a = "1" }), tomap({ b = "2" })))
}

resource "aws_ssm_parameter" "lookup" {
  name  = "lookup"
  type  = "String"
  value = lookup({ a = "x" }, "b", "default")
}

resource "aws_ssm_parameter" "element" {
  name  = "element"
  type  = "String"
  value = element(["a", "b", "c"], 7)
}

resource "aws_ssm_parameter" "format" {
  name  = "format"
  type  = "String"
  value = format("%03d|%-5s|%5.2f|%v|%#v|%q|%t|%%|%x|%s", 7, "ab", 3.14159, [1, "a"], { a = null }, "q", true, 255, 1.5)
}

resource "aws_ssm_parameter" "formatlist" {
  name  = "formatlist"
  type  = "String"
  value = join(";", formatlist("%s=%s", ["a", "b"], "x"))
}

resource "aws_ssm_parameter" "regex" {
  name  = "regex"
  type  = "String"
  value = jsonencode([regex("(\\d+)-(\\w+)", "12-ab"), regex("(?P<y>\\d+)", "2020").y])
}

resource "aws_ssm_parameter" "regexall" {
  name  = "regexall"
  type  = "String"
  value = jsonencode(regexall("[a-z]", "a1b2"))
}

resource "aws_ssm_parameter" "replace" {
  name  = "replace"
  type  = "String"
  value = replace("a.b.c", "/\\./", "-")
}

resource "aws_ssm_parameter" "replace_group" {
  name  = "replace_group"
  type  = "String"
  value = replace("hello world", "/(\\w+) (\\w+)/", "$2 $1")
}

resource "aws_ssm_parameter" "split_join" {
  name  = "split_join"
  type  = "String"
  value = join("|", split(",", "a,b,,c"))
}

resource "aws_ssm_parameter" "trim" {
  name  = "trim"
  type  = "String"
  value = jsonencode([trim("--a--", "-"), trimprefix("aab", "a"), trimsuffix("abb", "b"), trimspace(" x\n"), chomp("x\n\n")])
}

resource "aws_ssm_parameter" "case" {
  name  = "case"
  type  = "String"
  value = jsonencode([title("hello wORLD"), lower("ÄB"), upper("straße")])
}

resource "aws_ssm_parameter" "substr" {
  name  = "substr"
  type  = "String"
  value = jsonencode([substr("hello", 1, 3), substr("hello", -3, -1), substr("ümlaut", 0, 2)])
}

resource "aws_ssm_parameter" "sort" {
  name  = "sort"
  type  = "String"
  value = jsonencode(sort(["b", "A", "a", "10", "9"]))
}

resource "aws_ssm_parameter" "distinct" {
  name  = "distinct"
  type  = "String"
  value = jsonencode(distinct([3, 1, 3, "1"]))
}

resource "aws_ssm_parameter" "flatten" {
  name  = "flatten"
  type  = "String"
  value = jsonencode(flatten([[1, [2, []]], [[3]], 4]))
}

resource "aws_ssm_parameter" "chunklist" {
  name  = "chunklist"
  type  = "String"
  value = jsonencode(chunklist([1, 2, 3, 4, 5], 2))
}

resource "aws_ssm_parameter" "slice" {
  name  = "slice"
  type  = "String"
  value = jsonencode(slice(["a", "b", "c", "d"], 1, 3))
}

resource "aws_ssm_parameter" "range" {
  name  = "range"
  type  = "String"
  value = jsonencode([range(3), range(1, 4), range(10, 0, -3), range(0, 1, 0.25)])
}

resource "aws_ssm_parameter" "zipmap" {
  name  = "zipmap"
  type  = "String"
  value = jsonencode(zipmap(["b", "a"], [1, 2]))
}

resource "aws_ssm_parameter" "transpose" {
  name  = "transpose"
  type  = "String"
  value = jsonencode(transpose({ a = ["1", "2"], b = ["2"] }))
}

resource "aws_ssm_parameter" "keys_values" {
  name  = "keys_values"
  type  = "String"
  value = jsonencode([keys({ b = 1, a = 2 }), values({ b = 1, a = 2 })])
}

resource "aws_ssm_parameter" "contains" {
  name  = "contains"
  type  = "String"
  value = jsonencode([contains(["a"], "a"), contains([1, 2], "1")])
}

resource "aws_ssm_parameter" "index" {
  name  = "index"
  type  = "String"
  value = tostring(index(["a", "b", "c"], "c"))
}

resource "aws_ssm_parameter" "coalesce" {
  name  = "coalesce"
  type  = "String"
  value = coalesce("", null, "x", "y")
}

resource "aws_ssm_parameter" "coalescelist" {
  name  = "coalescelist"
  type  = "String"
  value = jsonencode(coalescelist([], [null], ["x"]))
}

resource "aws_ssm_parameter" "compact" {
  name  = "compact"
  type  = "String"
  value = jsonencode(compact(["a", "", null, "b"]))
}

resource "aws_ssm_parameter" "numbers" {
  name  = "numbers"
  type  = "String"
  value = jsonencode([abs(-2), ceil(1.2), floor(-1.2), log(8, 2), pow(2, 10), signum(-5), parseint("ff", 16), min(3, "2"), max(1, 2.5), sum([1, "2", 3.5])])
}

resource "aws_ssm_parameter" "encode" {
  name  = "encode"
  type  = "String"
  value = jsonencode([base64encode("a€"), base64decode("aGk="), urlencode("a b&c/ü"), textencodebase64("a", "UTF-16LE")])
}

resource "aws_ssm_parameter" "hashes" {
  name  = "hashes"
  type  = "String"
  value = jsonencode([md5("a"), sha1("a"), sha256("a"), base64sha256("a"), sha512("a") != ""])
}

resource "aws_ssm_parameter" "uuidv5" {
  name  = "uuidv5"
  type  = "String"
  value = uuidv5("dns", "www.terraform.io")
}

resource "aws_ssm_parameter" "json" {
  name  = "json"
  type  = "String"
  value = jsonencode(jsondecode("{\"a\":[1,2.50,null,true,\"x\"],\"b\":{}}"))
}

resource "aws_ssm_parameter" "yaml" {
  name  = "yaml"
  type  = "String"
  value = yamlencode({ a = 1, list = ["x", { y = null }], t = "true", multi = "a\nb" })
}

resource "aws_ssm_parameter" "yamldecode" {
  name  = "yamldecode"
  type  = "String"
  value = jsonencode(yamldecode("a: 1\nb: [x, 2.5, true, null]\nc: {d: \"e\"}\nf: 2020-01-01\n"))
}

resource "aws_ssm_parameter" "csv" {
  name  = "csv"
  type  = "String"
  value = jsonencode(csvdecode("a,b\n1,2\n3,4\n"))
}

resource "aws_ssm_parameter" "timeadd" {
  name  = "timeadd"
  type  = "String"
  value = timeadd("2020-01-01T00:00:00Z", "36h")
}

resource "aws_ssm_parameter" "formatdate" {
  name  = "formatdate"
  type  = "String"
  value = formatdate("EEE, DD MMM YYYY hh:mm:ss ZZZ", "2020-02-03T04:05:06Z")
}

resource "aws_ssm_parameter" "timecmp" {
  name  = "timecmp"
  type  = "String"
  value = tostring(timecmp("2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00"))
}

resource "aws_ssm_parameter" "sets" {
  name  = "sets"
  type  = "String"
  value = jsonencode([setunion(["a"], ["b", "a"]), setintersection(["a", "b"], ["b"]), setsubtract(["a", "b"], ["a"])])
}

resource "aws_ssm_parameter" "tosets" {
  name  = "tosets"
  type  = "String"
  value = jsonencode([toset([3, 1, "2"]), tolist(toset(["b", "a"])), tomap({ a = 1, b = "x" }), tonumber("1.5"), tobool("true")])
}

resource "aws_ssm_parameter" "alltrue" {
  name  = "alltrue"
  type  = "String"
  value = jsonencode([alltrue([]), alltrue([true, "true"]), anytrue([]), anytrue([false, "true"])])
}

resource "aws_ssm_parameter" "one" {
  name  = "one"
  type  = "String"
  value = jsonencode([one([]), one(["x"]), one(toset(["y"]))])
}

resource "aws_ssm_parameter" "starts" {
  name  = "starts"
  type  = "String"
  value = jsonencode([startswith("abc", "ab"), endswith("abc", "bc"), strcontains("abc", "b")])
}

resource "aws_ssm_parameter" "strrev" {
  name  = "strrev"
  type  = "String"
  value = strrev("añb")
}

resource "aws_ssm_parameter" "indent" {
  name  = "indent"
  type  = "String"
  value = indent(2, "a\nb\n\nc")
}

resource "aws_ssm_parameter" "path" {
  name  = "path"
  type  = "String"
  value = jsonencode([basename("a/b/"), dirname("/a/b"), pathexpand("/x")])
}

resource "aws_ssm_parameter" "type" {
  name  = "type"
  type  = "String"
  value = jsonencode(can(tonumber("x")))
}

resource "aws_ssm_parameter" "length" {
  name  = "length"
  type  = "String"
  value = jsonencode([length("üa"), length([1]), length({ a = 1 }), length(toset([1, 1]))])
}

resource "aws_ssm_parameter" "matchkeys" {
  name  = "matchkeys"
  type  = "String"
  value = jsonencode(matchkeys(["i-1", "i-2", "i-3"], ["a", "b", "a"], ["a"]))
}

resource "aws_ssm_parameter" "templatestring" {
  name  = "templatestring"
  type  = "String"
  value = templatestring(local.template, { name = "x" })
}

resource "aws_ssm_parameter" "base64gzip" {
  name  = "base64gzip"
  type  = "String"
  value = base64gzip("") != "" ? "gz" : "none"
}

resource "aws_ssm_parameter" "issensitive" {
  name  = "issensitive"
  type  = "String"
  value = tostring(issensitive(sensitive("x")))
}

resource "aws_ssm_parameter" "lists" {
  name  = "lists"
  type  = "String"
  value = jsonencode([concat(["a"], [1], []), reverse([1, 2, 3])])
}
