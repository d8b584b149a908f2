// SPDX-License-Identifier: Apache-2.0

package apigateway

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var methodAuthorization = &lint.Rule{
	ID:         "apigateway-method-authorization",
	Title:      "API method or route asks nobody who they are",
	Why:        "Whoever finds the API calls it, with what its integration may do. Only the code behind it can turn a caller away.",
	Remedy:     "Set authorization to AWS_IAM, COGNITO_USER_POOLS or CUSTOM, or authorization_type of a route to AWS_IAM, JWT or CUSTOM.",
	Undecided:  "the authorization or kind of method is not known, or the API that may be private or have a policy is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_api_gateway_method", "aws_apigatewayv2_route"},
	Companions: []string{"aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy", "aws_apigatewayv2_api"},
	Controls:   []string{"wa-sec:SEC05-BP02", "wa-sec:SEC05-BP04", "fsbp:APIGateway.8"},
	Aliases: []string{
		"checkov:CKV2_AWS_70", "checkov:CKV_AWS_59", "checkov:CKV_AWS_309", "trivy:AVD-AWS-0004",
		"tfsec:aws-api-gateway-no-public-access", "kics:0a96ce49-4163-4ee6-8169-eb3b0797d694",
		"kics:15ccec05-5476-4890-ad19-53991eba1db8", "terrascan:AC_AWS_0439",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_apigatewayv2_route" {
			p.Forbid(routeOpen(r), r, "route %q asks nobody who they are", r.Name)
			return
		}
		p.Forbid(methodOpen(r), r, "method %q asks nobody who they are", r.Name)
	},
}

// methodOpen says whether everybody may call a method: it has no authorization and no API key, answers more than preflight requests, and
// its API is public and has no policy that restricts callers.
func methodOpen(method *tf.Resource) tf.Truth {
	guarded := lint.ExemptBy(method, "rest_api_id", "id", "aws_api_gateway_rest_api", func(api *tf.Resource) tf.Truth {
		return tf.Any(isPrivate(api), restricted(api))
	})
	return tf.All(
		method.Attr("authorization").Is("NONE"),
		tf.Not(method.Attr("api_key_required").IsTrue()),
		tf.Not(method.Attr("http_method").Is("OPTIONS")),
		tf.Not(guarded),
	)
}

// restricted says whether a policy of a REST API admits some callers only.
func restricted(api *tf.Resource) tf.Truth {
	admitsSome := func(r *tf.Resource) tf.Truth {
		document := r.Attr("policy")
		if given := lint.Given(document); given.IsNo() {
			return tf.No()
		}
		return tf.Not(access.LetsEveryoneIn(iam.ParseIn(r, document)))
	}
	return tf.Any(admitsSome(api), api.Linked("aws_api_gateway_rest_api_policy", "rest_api_id", "id").Any(admitsSome))
}

// isPrivate says whether a REST API can be reached through VPC endpoints only.
func isPrivate(api *tf.Resource) tf.Truth {
	types := api.Attr("endpoint_configuration.types")
	private := types.Elements().Any(func(v tf.Value) tf.Truth { return v.Is("PRIVATE") })
	if private.IsNo() && types.IsSet().IsNo() {
		return tf.No(types.Because("`%s` is not set, which makes an endpoint for the internet", types.Path))
	}
	return private
}

// routeOpen says whether everybody may call a route. Of a WebSocket API only the route $connect can have authorization; all others are
// reached through a connection that it admitted (API Gateway Developer Guide, "Control access to WebSocket APIs").
func routeOpen(route *tf.Resource) tf.Truth {
	key := route.Attr("route_key")
	ofHTTP := key.Matches(func(k string) bool { return strings.Contains(k, " /") && !strings.HasPrefix(k, "OPTIONS ") })
	fallback := tf.All(key.Is("$default"), route.Follow("api_id", "id", "aws_apigatewayv2_api").Any(func(api *tf.Resource) tf.Truth {
		return api.Attr("protocol_type").Is("HTTP")
	}))
	return tf.All(
		tf.Not(route.Attr("authorization_type").Is("AWS_IAM", "JWT", "CUSTOM")),
		tf.Not(route.Attr("api_key_required").IsTrue()),
		tf.Any(ofHTTP, fallback, key.Is("$connect")),
	)
}
