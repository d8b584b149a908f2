// SPDX-License-Identifier: Apache-2.0

package apigateway

import (
	"slices"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var executionLogs = &lint.Rule{
	ID:         "apigateway-execution-logs",
	Title:      "API stage has no execution logs or metrics",
	Why:        "Why a request was refused or failed, and how many are, is then seen nowhere: neither an attack that is being tried out nor a change that broke something.",
	Remedy:     "Declare aws_api_gateway_method_settings for method_path */* with logging_level ERROR and metrics_enabled true, or set logging_level in default_route_settings.",
	Undecided:  "the settings are not known or may be declared elsewhere, or the kind of API is not known.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_api_gateway_stage", "aws_apigatewayv2_stage"},
	Companions: []string{"aws_api_gateway_method_settings", "aws_apigatewayv2_api"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:APIGateway.1", "cis-aws-7.0:4.10", "nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14",
		"nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2",
		"pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "soc2:A1.2", "soc2:CC7.2", "soc2:CC7.3", "soc2:PI1.2",
		"hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.312(b)",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_4", "kics:982aa526-6970-4c59-8b9b-2ce7e019fe36", "kics:081069cb-588b-4ce1-884c-2a1ce3029fe5",
		"terrascan:AC_AWS_0007", "terrascan:AC_AWS_0014",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, stage *tf.Resource) {
		if stage.Type == "aws_apigatewayv2_stage" {
			logs := stage.Attr("default_route_settings.logging_level").Is("ERROR", "INFO")
			p.Require(tf.Any(logs, lint.Exempt(ofHTTPAPI(stage))), stage, "stage %q has no execution logs", stage.Name)
			return
		}
		p.Require(methodSettings(stage).Any(func(settings *tf.Resource) tf.Truth {
			return tf.All(
				ofSameAPI(settings, stage),
				settings.Attr("method_path").Is("*/*"),
				settings.Attr("settings.logging_level").Is("ERROR", "INFO"),
				settings.Attr("settings.metrics_enabled").IsTrue(),
			)
		}), stage, "stage %q has no execution logs or metrics", stage.Name)
	},
	Fix: edit.Risky("needs a role that may write logs in aws_api_gateway_account", declareSettings),
}

func methodSettings(stage *tf.Resource) tf.Links {
	return stage.Linked("aws_api_gateway_method_settings", "stage_name", "stage_name")
}

// ofSameAPI tells the settings of a stage from those of a stage of another API that is called the same.
func ofSameAPI(settings, stage *tf.Resource) tf.Truth {
	id := settings.Attr("rest_api_id")
	if slices.Contains(id.Refs(), tf.Ref{Address: stage.Address, Attr: "rest_api_id"}) {
		return tf.Yes()
	}
	return lint.Same(id, stage.Attr("rest_api_id"))
}

// declareSettings is for stages of REST APIs without any method settings; what to change in others their author knows.
func declareSettings(c *edit.Change, stage *tf.Resource) {
	if stage.Type != "aws_api_gateway_stage" || len(methodSettings(stage).Items) > 0 {
		c.Impossible()
		return
	}
	c.Declare(stage, "aws_api_gateway_method_settings", func(self string) []edit.Setting {
		return []edit.Setting{
			{Name: "rest_api_id", Value: edit.Expr(self + ".rest_api_id")},
			{Name: "stage_name", Value: edit.Expr(self + ".stage_name")},
			{Name: "method_path", Value: "*/*"},
			{Name: "settings.logging_level", Value: "ERROR"},
			{Name: "settings.metrics_enabled", Value: true},
		}
	})
}

var clientCertificate = &lint.Rule{
	ID:         "apigateway-client-certificate",
	Title:      "API stage does not prove itself to its HTTP backend",
	Why:        "The backend cannot tell requests of the API from anybody's, who then goes past its authorizers and limits.",
	Remedy:     "Declare an aws_api_gateway_client_certificate, name it in client_certificate_id and let the backend ask for it.",
	Undecided:  "client_certificate_id is not known, or the API or its integrations may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Data,
	Resources:  []string{"aws_api_gateway_stage", "aws_apigatewayv2_stage"},
	Companions: []string{"aws_api_gateway_rest_api", "aws_api_gateway_integration", "aws_apigatewayv2_api", "aws_apigatewayv2_integration"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:APIGateway.2", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-17", "nist-800-53-r5:CA-9",
		"nist-800-53-r5:IA-5", "nist-800-53-r5:SC-7", "nist-800-53-r5:SC-8", "nist-800-53-r5:SC-13", "nist-800-53-r5:SC-23",
	},
	Aliases:      []string{"checkov:CKV2_AWS_51", "kics:0b4869fc-a842-4597-aa00-1294df425440", "terrascan:AC_AWS_0013"},
	OffByDefault: true,
	Check: lint.MustNot(func(stage *tf.Resource) tf.Truth {
		return tf.All(tf.Not(lint.Given(stage.Attr("client_certificate_id"))), callsHTTP(stage))
	}, "stage %q does not prove itself to its HTTP backend"),
}

// callsHTTP says whether the API of a stage has HTTP backends that could ask for a client certificate. HTTP APIs know none.
func callsHTTP(stage *tf.Resource) tf.Truth {
	if stage.Type == "aws_apigatewayv2_stage" {
		return stage.Follow("api_id", "id", "aws_apigatewayv2_api").Any(func(api *tf.Resource) tf.Truth {
			return tf.All(api.Attr("protocol_type").Is("WEBSOCKET"),
				api.Linked("aws_apigatewayv2_integration", "api_id", "id").Any(isHTTP("integration_type")))
		})
	}
	return stage.Follow("rest_api_id", "id", "aws_api_gateway_rest_api").Any(func(api *tf.Resource) tf.Truth {
		integrations := api.Linked("aws_api_gateway_integration", "rest_api_id", "id").Any(isHTTP("type"))
		if body := api.Attr("body"); !lint.Given(body).IsNo() {
			return tf.Any(integrations, tf.Maybe(body.Because("`%s` may declare integrations", body.Path)))
		}
		return integrations
	})
}

func isHTTP(attr string) func(*tf.Resource) tf.Truth {
	return func(integration *tf.Resource) tf.Truth { return integration.Attr(attr).Is("HTTP", "HTTP_PROXY") }
}

var methodAPIKey = &lint.Rule{
	ID:         "apigateway-method-api-key",
	Title:      "API method has no limit for single clients",
	Why:        "Without an API key and a usage plan one client uses up what is meant for all. A key is no authentication, but tells clients apart.",
	Remedy:     "Set api_key_required to true and add the stage to an aws_api_gateway_usage_plan.",
	Undecided:  "api_key_required or the method is not known, or the usage plan may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_api_gateway_method"},
	Companions: []string{"aws_api_gateway_rest_api", "aws_api_gateway_usage_plan"},
	Controls:   []string{"wa-sec:SEC03-BP02"},
	Aliases: []string{
		"kics:671211c5-5d2a-4e97-8867-30fc28b02216", "kics:b3a59b8e-94a3-403e-b6e2-527abaf12034",
		"kics:c999cf62-0920-40f8-8dda-0caccd66ed7e",
	},
	OffByDefault: true,
	Check: lint.MustMeet(func(method *tf.Resource) []lint.Demand {
		preflight := lint.Exempt(isPreflight(method))
		return []lint.Demand{
			{Severity: lint.Low, Holds: tf.Any(method.Attr("api_key_required").IsTrue(), preflight), Message: "method %q does not require an API key"},
			{Severity: lint.Low, Holds: tf.Any(inUsagePlan(method), preflight), Message: "the API of method %q is in no usage plan"},
		}
	}),
}

// isPreflight says whether a method answers what browsers ask before they send a request, without credentials and keys.
func isPreflight(method *tf.Resource) tf.Truth { return method.Attr("http_method").Is("OPTIONS") }

// inUsagePlan says whether a stage of a method's API is in a usage plan.
func inUsagePlan(method *tf.Resource) tf.Truth {
	id := method.Attr("rest_api_id")
	var plans []tf.Truth
	for _, plan := range method.Root.OfType("aws_api_gateway_usage_plan") {
		plans = append(plans, tf.All(method.With(plan), plan.Blocks("api_stages").Any(func(stage *tf.Block) tf.Truth {
			return lint.Same(stage.Attr("api_id"), id)
		})))
	}
	elsewhere := method.Follow("rest_api_id", "id", "aws_api_gateway_rest_api").Any(func(api *tf.Resource) tf.Truth {
		return api.Linked("aws_api_gateway_usage_plan", "api_stages.api_id", "id").Exist()
	})
	return tf.Any(append(plans, elsewhere)...)
}

var requestValidation = &lint.Rule{
	ID:           "apigateway-request-validation",
	Title:        "API method passes requests on without validation",
	Why:          "The code behind the API gets whatever a caller sends, and each mistake that it makes with it is within everybody's reach.",
	Remedy:       "Declare an aws_api_gateway_request_validator and name it in request_validator_id.",
	Undecided:    "request_validator_id or the kind of method is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_api_gateway_method"},
	Controls:     []string{"wa-sec:SEC05-BP04"},
	Aliases:      []string{"checkov:CKV2_AWS_53"},
	OffByDefault: true,
	Check: lint.Must(func(method *tf.Resource) tf.Truth {
		return tf.Any(lint.Given(method.Attr("request_validator_id")), lint.Exempt(isPreflight(method)))
	}, "method %q passes requests on without validation"),
}
