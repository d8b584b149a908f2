// SPDX-License-Identifier: Apache-2.0

package apigateway

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var corsWildcard = &lint.Rule{
	ID:        "apigateway-cors-wildcard",
	Title:     "API lets the pages of every website call it",
	Why:       "A page that a user happens to open may then call the API from the user's browser and read what it answers, with the user's cookies where credentials are allowed.",
	Remedy:    "List the origins of the pages that call the API in allow_origins, and the methods that they need in allow_methods.",
	Undecided: "the origins, methods or credentials that are allowed are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_apigatewayv2_api", "aws_lambda_function_url"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"checkov:CKV2_AWS_75", "terrascan:AC_AWS_0441"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_lambda_function_url" {
			p.Forbid(r.Blocks("cors").Any(admitsEveryOrigin), r, "function URL %q lets the pages of every website call it", r.Name)
			return
		}
		p.Forbid(r.Blocks("cors_configuration").Any(admitsEveryOrigin), r, "API %q lets the pages of every website call it", r.Name)
	},
}

// admitsEveryOrigin says whether pages of any origin may use every method, or send credentials (API Gateway Developer Guide, "Configure CORS
// for HTTP APIs").
func admitsEveryOrigin(cors *tf.Block) tf.Truth {
	return tf.All(
		lists(cors.Attr("allow_origins"), "*", "https://*", "http://*"),
		tf.Any(lists(cors.Attr("allow_methods"), "*"), cors.Attr("allow_credentials").IsTrue()),
	)
}

func lists(list tf.Value, items ...string) tf.Truth {
	return list.Elements().Any(func(v tf.Value) tf.Truth { return v.Is(items...) })
}
