%{if false}%{~ if !f~}
      ${"}"}
      %{~ endif ~}%{else }$ {%{~ if false }%{else}%{endif }${ [for x in ["p"] : "${x}!"][0]~}}👍👍%{~ endif ~}${1 + 1 }$${x}
$$