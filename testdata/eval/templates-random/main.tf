# Random templates: quoted, heredocs and files (t), with directives, strip markers, escapes and text that looks like one.
variable "s" { default = "S" }
locals {
  f = false
  m = { k = "v" }
}
resource "aws_sns_topic" "t" { name = "t" }
resource "terraform_data" "p0" {
  input = trimspace(<<-EOT
    
          }
    EOT
)
}
resource "terraform_data" "p1" {
  input = <<-EOT
    \#c%{~if true~}%{~else ~}
	%{~endif ~}a%{ if true }\%{~ if var.s == "S"}${~1 + 1~}%{~else~}%%
      %{endif }%%{y}
		${~true ? "y" : "n" ~}
%{endif ~}
      EOT

}
resource "terraform_data" "p2" {
  input = <<-EOT
    %{~ if true~}$$${x}%{if var.s == "S" }}%{else~}${ 1 + 1 }👍%{endif }${ 1 + 1}${ true ? "y" : "n"~}
    %{for x in toset(["z"]) }<<EOT${ true ? "y" : "n" ~}/*%{~endfor~}%{~else}\n$ {%{~for x in ["p", "q"] ~}${ true ? "y" : "n" }é${ x }%{~endfor ~}%{if var.s == "S" }\"${jsonencode({ a = "}" })}
        %{ endif ~}👍
        %{~endif}" %%
      EOT

}
resource "terraform_data" "p3" {
  input = templatefile("t/3.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p4" {
  input = "%{~ for x in toset(["z"]) ~}/*  ${ "in" }${ local.m["k"] }%{~ for k, x in { a = "1", b = "2" }~} ${ true ? "y" : "n"~}#c${ x }%{endfor }%{~ for x in toset(["z"]) ~} ${ length("${var.s}")}%{~ endfor }%{ endfor }//é"
}
resource "terraform_data" "p5" {
  input = templatefile("t/5.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p6" {
  input = templatefile("t/6.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p7" {
  input = <<-EOT
	#c${ upper("x") ~}
  \n
    $ {
EOT

}
resource "terraform_data" "p8" {
  input = "${ local.m["k"] }%{ if !local.f} a%{~endif}"
}
resource "terraform_data" "p9" {
  input = templatefile("t/9.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p10" {
  input = <<EOT

      "%%#c${~ jsonencode({ a = "}" })}
EOT

}
resource "terraform_data" "p11" {
  input = <<-EOT
    ${"in"~}	
	
EOT

}
resource "terraform_data" "p12" {
  input = templatefile("t/12.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p13" {
  input = <<-EOT

	${"}"}${"n${"m"}"}
      EOT

}
resource "terraform_data" "p14" {
  input = <<-EOT
	
EOT

}
resource "terraform_data" "p15" {
  input = "${~ jsonencode({ a = "}" }) }%{~if var.s == "S"}\"${ "}"}%{ endif }${~upper("x") }#ca"
}
resource "terraform_data" "p16" {
  input = ""
}
resource "terraform_data" "p17" {
  input = trimspace(<<-EOT
    "q"${~ upper("x") ~}%{~ if true~}//<<EOT%{~ endif~}
    %{~ for i, x in []}👍${ upper("x") }$ {
    	<<EOT
        ${ x }%{~endfor~}
    EOT
)
}
resource "terraform_data" "p18" {
  input = templatefile("t/18.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p19" {
  input = <<EOT

EOT

}
resource "terraform_data" "p20" {
  input = <<EOT
  
EOT

}
resource "terraform_data" "p21" {
  input = templatefile("t/21.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p22" {
  input = trimspace(<<-EOT
    ${[for x in ["p"] : "${x}!"][0] }
    EOT
)
}
resource "terraform_data" "p23" {
  input = "é"
}
resource "terraform_data" "p24" {
  input = <<EOT
%{ if true}   ${~ "n${"m"}"}}
	  %{~ else}%${~ [for x in ["p"] : "${x}!"][0]}$$${x}%{~ endif ~}  %{~ for k, x in { a = "1", b = "2" }~}//%{ endfor}\${~local.m["k"]}
EOT

}
resource "terraform_data" "p25" {
  input = templatefile("t/25.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p26" {
  input = <<-EOT
    "
  	
EOT

}
resource "terraform_data" "p27" {
  input = trimspace(<<-EOT
    
    EOT
)
}
resource "terraform_data" "p28" {
  input = templatefile("t/28.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p29" {
  input = ""
}
resource "terraform_data" "p31" {
  input = <<EOT
{\"
      	\n
EOT

}
resource "terraform_data" "p32" {
  input = "${ var.s}${var.s}%"
}
resource "terraform_data" "p33" {
  input = "%{~for x in ["p", "q"] }$ {}} ${ x }%{~endfor~}//%{~if !local.f}$${x}//%{~endif ~}"
}
resource "terraform_data" "p34" {
  input = templatefile("t/34.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p35" {
  input = ""
}
resource "terraform_data" "p36" {
  input = <<EOT

EOT

}
resource "terraform_data" "p37" {
  input = "${~ "n${"m"}"}$${x}\n${ jsonencode({ a = "}" })}"
}
resource "terraform_data" "p38" {
  input = trimspace(<<-EOT
    //"q"\"${~ var.s ~}
    EOT
)
}
resource "terraform_data" "p39" {
  input = templatefile("t/39.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p40" {
  input = <<-EOT
${~ jsonencode({ a = "}" })}
        ${ upper("x")}%%
      
      EOT

}
resource "terraform_data" "p41" {
  input = templatefile("t/41.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p42" {
  input = "%"
}
resource "terraform_data" "p43" {
  input = <<EOT
${local.m["k"]~}$${x}
EOT

}
resource "terraform_data" "p44" {
  input = trimspace(<<-EOT
    
    EOT
)
}
resource "terraform_data" "p45" {
  input = " $ {%{ if true}#c%{~ if var.s == "S"~}${~ "in"}$${👍%{endif }\n{EOT2%{~ for x in toset(["z"]) }#ca👍a${ x }%{endfor ~}%{ endif~}%{~ if false}%{ for x in ["p", "q"]~}${ [for x in ["p"] : "${x}!"][0] }////${x}%{endfor ~}$$%{~else}%{~endif }%{~ if true }#c%{if !local.f}EOT2%{~ endif}#c%{for k, x in { a = "1", b = "2" } }${length("${var.s}")}a//#c%{ endfor~}%{~ else~}}$$${x}%{endif~}"
}
resource "terraform_data" "p46" {
  input = templatefile("t/46.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p47" {
  input = <<EOT
{%{~ if var.s == "S" ~}%{~else}%{ if false }
%{~else~}${"in" }/*%{~ endif }#c%{~ endif~}%{if !local.f~}%{else}%{~endif ~}👍${ var.s}
EOT

}
resource "terraform_data" "p48" {
  input = <<-EOT
	
  EOT

}
resource "terraform_data" "p49" {
  input = <<EOT
}"q"%{~if !local.f} %{~ for x in ["p", "q"] }\${length("${var.s}") ~}$${ x }%{ endfor ~}%%{y}a%{else}%{if var.s == "S" }$$\n%{ endif ~}\"%{~endif }${~ 1 + 1}
EOT

}
resource "terraform_data" "p50" {
  input = <<-EOT
<<EOT"q"  ${true ? "y" : "n"}
      EOT

}
resource "terraform_data" "p51" {
  input = templatefile("t/51.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p52" {
  input = templatefile("t/52.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p53" {
  input = templatefile("t/53.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p54" {
  input = "é{"
}
resource "terraform_data" "p55" {
  input = trimspace(<<-EOT
    %{~if !local.f}${ jsonencode({ a = "}" })}%{else ~}${~ 1 + 1~}#c//%{~ endif }%{ if var.s == "S" }${"}"~}${~[for x in ["p"] : "${x}!"][0]}%{~endif }///*
    
    EOT
)
}
resource "terraform_data" "p56" {
  input = <<EOT

    /*"${"}" ~}$${x}
EOT

}
resource "terraform_data" "p57" {
  input = ""
}
resource "terraform_data" "p58" {
  input = templatefile("t/58.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p59" {
  input = trimspace(<<-EOT
    ${jsonencode({ a = "}" }) }%{~if false}%{endif}
    EOT
)
}
resource "terraform_data" "p60" {
  input = trimspace(<<-EOT
    $$}%{ if true ~}%{~for k, x in { a = "1", b = "2" } }/*${ x }%{endfor~}%{ else }
        %{~ endif ~}
    EOT
)
}
resource "terraform_data" "p61" {
  input = templatefile("t/61.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p62" {
  input = "${ local.m["k"]} ${true ? "y" : "n" ~}%{~ if true }$%{~if !local.f}%{~else }%{~endif~}${jsonencode({ a = "}" }) ~}${~"in" }%{endif~}EOT2"
}
resource "terraform_data" "p63" {
  input = <<EOT


EOT

}
resource "terraform_data" "p64" {
  input = <<-EOT
  %{~ for k, x in { a = "1", b = "2" }}//"
	      ${ x }%{~ endfor~}%{for k, x in { a = "1", b = "2" }~}%%{y}${x}%{endfor}%%
  EOT

}
resource "terraform_data" "p65" {
  input = <<-EOT
	%{for k, x in { a = "1", b = "2" } ~}\n}a//
      ${x}%{~ endfor~}  %{~ if !local.f ~}${~jsonencode({ a = "}" })}
	\n${~var.s}{%{ for x in toset(["z"]) }${ "in" ~}a
        
	${ x }%{~ endfor~}%{endif~}"q"

      EOT

}
resource "terraform_data" "p66" {
  input = "}%{~ for i, x in [] ~}${"}"}%{~for i, x in []}${true ? "y" : "n"}é%%{y}${"in"}${ x }%{ endfor}%{~endfor }${~ "in" }"
}
resource "terraform_data" "p67" {
  input = <<-EOT
    ${~ jsonencode({ a = "}" })}
	
      EOT

}
resource "terraform_data" "p68" {
  input = templatefile("t/68.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p69" {
  input = "\"%{~if false ~}%%{y}/*%%{y}//$$${x}%%{y}%{~ endif}  %%${~true ? "y" : "n"}${"in"}"
}
resource "terraform_data" "p70" {
  input = ""
}
resource "terraform_data" "p71" {
  input = "${~var.s}  "
}
resource "terraform_data" "p72" {
  input = "${upper("x") }%{if !local.f~}$%{ if true ~}$${x}${jsonencode({ a = "}" }) }$$%{~ else}$${x}${~ length("${var.s}")}%{endif }%%{y}%{else~}👍a%{ endif ~}%%{y}"
}
resource "terraform_data" "p73" {
  input = <<-EOT
  
          \n${local.m["k"]~}a${upper("x")~} 
      EOT

}
resource "terraform_data" "p74" {
  input = <<-EOT

	  
EOT

}
resource "terraform_data" "p75" {
  input = templatefile("t/75.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p76" {
  input = templatefile("t/76.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p77" {
  input = templatefile("t/77.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p78" {
  input = trimspace(<<-EOT
    ${ "}"~}$ {
      %{~for k, x in { a = "1", b = "2" } }%{~ for x in toset(["z"])~}${length("${var.s}")}%#c${~true ? "y" : "n" ~}%{ endfor~}%{~if true}}${length("${var.s}")~}👍${~"in"}
    
    	%{~ else }\#c
          "%{ endif}  EOT2%{if !local.f ~}  %{~ else }a%{ endif}${x}%{~endfor }
        EOT2
    EOT
)
}
resource "terraform_data" "p79" {
  input = templatefile("t/79.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p80" {
  input = <<EOT
\n${~jsonencode({ a = "}" }) }%{~if false}a$$${x}%{ for x in ["p", "q"] ~}"q"%%${~length("${var.s}")~}EOT2${x}%{endfor ~}<<EOT%{~if !local.f~}${upper("x") ~} %{~ endif }%{~ else ~}%{~ endif }
EOT

}
resource "terraform_data" "p81" {
  input = trimspace(<<-EOT
    %{ for x in ["p", "q"] }#c	${ x }%{~ endfor}
    EOT
)
}
resource "terraform_data" "p82" {
  input = templatefile("t/82.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p83" {
  input = <<-EOT
  
  EOT

}
resource "terraform_data" "p85" {
  input = "//%{if !local.f~}%{ for x in ["p", "q"]}%{~ endfor ~}%{~ else}{%{~ if var.s == "S"~}é$$  %{~ else }%${true ? "y" : "n"~}%{~ endif~}%{if var.s == "S" ~}\"${var.s}//${jsonencode({ a = "}" }) }%{endif~}${~local.m["k"] }%{ endif~}${~1 + 1}%{if !local.f }EOT2%%{y}  %{~ for x in ["p", "q"] }${~"n${"m"}"}$%{~ endfor ~}%{ else}%{~ for x in ["p", "q"]~}${~local.m["k"]}\n%${upper("x")}${x}%{endfor~}%{ if true}%{~endif~}${~ "}"}$/*}%{~ endif}"
}
resource "terraform_data" "p86" {
  input = <<-EOT
%{~for i, x in [] ~}${~ var.s ~}${ x }%{~ endfor ~}%%%{y} %{ if !local.f~}EOT2
    \"
    	%{~if true~}	é	${length("${var.s}")}%{~ endif ~}%{~endif~}
EOT

}
resource "terraform_data" "p87" {
  input = templatefile("t/87.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p88" {
  input = trimspace(<<-EOT
    
    EOT
)
}
resource "terraform_data" "p89" {
  input = trimspace(<<-EOT
    
    EOT
)
}
resource "terraform_data" "p90" {
  input = <<EOT
"q"
	%{~for x in toset(["z"])}${ x }%{~endfor ~}  
EOT

}
resource "terraform_data" "p91" {
  input = <<EOT
$${x}%%{y}%{~ for k, x in { a = "1", b = "2" }~}$%{~ if !local.f} %{ endif ~}%<<EOT${x}%{ endfor~}"q"${ upper("x") }
EOT

}
resource "terraform_data" "p92" {
  input = trimspace(<<-EOT
    ${~[for x in ["p"] : "${x}!"][0]~}\"\%{~ for x in ["p", "q"]}$$
    %{~for i, x in [] }${x}%{endfor ~}%{~for k, x in { a = "1", b = "2" } }${~ upper("x") ~}${ x }%{ endfor~}${x}%{ endfor ~}"q"
    EOT
)
}
resource "terraform_data" "p93" {
  input = trimspace(<<-EOT
    
    EOT
)
}
resource "terraform_data" "p94" {
  input = templatefile("t/94.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p95" {
  input = <<-EOT
    	${local.m["k"]}EOT2%{~ if false}%{else }/*a%{ endif~}{
      EOT

}
resource "terraform_data" "p97" {
  input = <<-EOT
  
      EOT

}
resource "terraform_data" "p98" {
  input = templatefile("t/98.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p99" {
  input = <<EOT
$$
  	${~ true ? "y" : "n"~}
EOT

}
resource "terraform_data" "p101" {
  input = "👍${~length("${var.s}")}"
}
resource "terraform_data" "p102" {
  input = templatefile("t/102.tpl", { s = "S", f = false, m = { k = "v" } })
}
resource "terraform_data" "p103" {
  input = trimspace(<<-EOT
    %{ for i, x in []~}%{ endfor ~}
        %{~for x in toset(["z"])}${~ 1 + 1}%{ endfor ~}%{~ for i, x in []~}$$${x}
        \"👍
    ${ x }%{ endfor ~}%{~ if !local.f }%{for k, x in { a = "1", b = "2" }}%{endfor}<<EOT%{ endif ~}  
    EOT
)
}
resource "terraform_data" "p105" {
  input = "%{ for x in toset(["z"])~}$${x} %{~for k, x in { a = "1", b = "2" } }%{~ endfor ~}$$$$${x}%{~endfor}$${x}\n%{ if true }${upper("x")~}${~ upper("x") ~}EOT2EOT2%{ else ~}/*%{~for x in ["p", "q"]}{/*${x}%{~endfor~}${ "in"}  %{ endif }$"
}
resource "terraform_data" "p106" {
  input = <<EOT
${ var.s}${var.s }$$${x}
EOT

}
resource "terraform_data" "p107" {
  input = <<-EOT
  $ {"q"${ 1 + 1 ~}
      EOT

}
resource "terraform_data" "p108" {
  input = <<-EOT
  $${x}$ {${ "n${"m"}"}%%
      EOT

}
resource "terraform_data" "p109" {
  input = "%{ if false}}%{~ for i, x in [] }EOT2${[for x in ["p"] : "${x}!"][0]}${length("${var.s}")}${ x }%{~endfor ~}${ var.s}EOT2${~ "in"}%{~else ~}${ jsonencode({ a = "}" })~}#c$${x}\"%{if var.s == "S" }$$${x}${[for x in ["p"] : "${x}!"][0] ~}  ${upper("x") ~}%{~endif}%{~if var.s == "S"}${~ length("${var.s}")}${true ? "y" : "n"}%{else~}$$${x}%{~endif }%{~endif~}"
}
