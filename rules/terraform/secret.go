// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var plaintextSecretValue = &lint.Rule{
	ID:        "terraform-plaintext-secret-value",
	Title:     "Credential is written in the configuration",
	Why:       "Everybody who may read the repository has it, its history keeps it, and the state and plans hold it in the clear. It is hardly ever changed.",
	Remedy:    "Let the service manage the password where it can, or use the write-only argument with an ephemeral secret; change the credential that has been written down.",
	Undecided: "the credential comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: slices.Sorted(maps.Keys(credentials)),
	Controls:  []string{"wa-sec:SEC02-BP03"},
	Aliases:   []string{"checkov:CKV_AWS_295"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		var written []tf.Truth
		for _, path := range credentials[r.Type] {
			switch {
			case r.Type != "aws_secretsmanager_secret_version":
				written = append(written, writtenAt(r.Root, r.Block, path))
			case !lint.IgnoresChanges(r, path): // else what is written stands in for what is entered by hand
				written = append(written, writtenIn(r.Root, r.Attr(path)))
			}
		}
		p.Forbid(tf.Any(written...), r, "a credential of %s is written in the configuration", r.Address)
	},
}

// credentials are arguments that hold a password, key or token, by type: of those that the provider marks sensitive or write-only (6.47.0), the
// ones that people set by hand.
var credentials = map[string][]string{
	"aws_alb_listener":                                  {"default_action.authenticate_oidc.client_secret"},
	"aws_alb_listener_rule":                             {"action.authenticate_oidc.client_secret"},
	"aws_amplify_app":                                   {"access_token", "oauth_token", "basic_auth_credentials", "auto_branch_creation_config.basic_auth_credentials"},
	"aws_amplify_branch":                                {"basic_auth_credentials"},
	"aws_api_gateway_api_key":                           {"value"},
	"aws_appfabric_app_authorization":                   {"credential.api_key_credential.api_key", "credential.oauth2_credential.client_secret"},
	"aws_appflow_connector_profile":                     {"connector_profile_config.connector_profile_credentials.redshift.password", "connector_profile_config.connector_profile_credentials.sapo_data.basic_auth_credentials.password", "connector_profile_config.connector_profile_credentials.service_now.password", "connector_profile_config.connector_profile_credentials.snowflake.password", "connector_profile_config.connector_profile_credentials.veeva.password"},
	"aws_appstream_directory_config":                    {"service_account_credentials.account_password"},
	"aws_bedrockagentcore_api_key_credential_provider":  {"api_key", "api_key_wo"},
	"aws_chime_voice_connector_termination_credentials": {"credentials.password"},
	"aws_cloudwatch_event_connection":                   {"auth_parameters.api_key.value", "auth_parameters.basic.password", "auth_parameters.oauth.client_parameters.client_secret"},
	"aws_codebuild_source_credential":                   {"token"},
	"aws_codepipeline_webhook":                          {"authentication_configuration.secret_token"},
	"aws_cognito_user":                                  {"password", "temporary_password"},
	"aws_connect_user":                                  {"password"},
	"aws_datasync_location_fsx_ontap_file_system":       {"protocol.smb.password"},
	"aws_datasync_location_fsx_windows_file_system":     {"password"},
	"aws_datasync_location_object_storage":              {"secret_key"},
	"aws_datasync_location_smb":                         {"password"},
	"aws_db_instance":                                   {"password", "password_wo"},
	"aws_directory_service_directory":                   {"password"},
	"aws_directory_service_radius_settings":             {"shared_secret"},
	"aws_dms_endpoint":                                  {"password", "kafka_settings.sasl_password", "oracle_settings.asm_password", "redis_settings.auth_password", "kafka_settings.ssl_client_key_password"},
	"aws_docdb_cluster":                                 {"master_password", "master_password_wo"},
	"aws_docdbelastic_cluster":                          {"admin_user_password"},
	"aws_elasticache_replication_group":                 {"auth_token"},
	"aws_elasticache_user":                              {"passwords", "passwords_wo", "authentication_mode.passwords"},
	"aws_elasticsearch_domain":                          {"advanced_security_options.master_user_options.master_user_password"},
	"aws_emr_cluster":                                   {"kerberos_attributes.ad_domain_join_password", "kerberos_attributes.cross_realm_trust_principal_password", "kerberos_attributes.kdc_admin_password"},
	"aws_fsx_ontap_file_system":                         {"fsx_admin_password"},
	"aws_fsx_ontap_storage_virtual_machine":             {"svm_admin_password", "active_directory_configuration.self_managed_active_directory_configuration.password"},
	"aws_fsx_windows_file_system":                       {"self_managed_active_directory.password", "self_managed_active_directory.password_wo"},
	"aws_glue_connection":                               {"connection_properties.PASSWORD", "authentication_configuration.basic_authentication_credentials.password"},
	"aws_glue_job":                                      {"source_control_details.auth_token"},
	"aws_kinesis_firehose_delivery_stream":              {"http_endpoint_configuration.access_key", "redshift_configuration.password", "snowflake_configuration.private_key", "snowflake_configuration.key_passphrase"},
	"aws_kms_ciphertext":                                {"plaintext", "plaintext_wo"},
	"aws_lb_listener":                                   {"default_action.authenticate_oidc.client_secret"},
	"aws_lb_listener_rule":                              {"action.authenticate_oidc.client_secret"},
	"aws_lightsail_database":                            {"master_password"},
	"aws_memorydb_user":                                 {"authentication_mode.passwords"},
	"aws_mq_broker":                                     {"user.password", "ldap_server_metadata.service_account_password"},
	"aws_opensearch_domain":                             {"advanced_security_options.master_user_options.master_user_password"},
	"aws_pinpoint_adm_channel":                          {"client_secret"},
	"aws_pinpoint_baidu_channel":                        {"api_key", "secret_key"},
	"aws_pinpoint_gcm_channel":                          {"api_key"},
	"aws_quicksight_data_source":                        {"credentials.credential_pair.password"},
	"aws_rds_cluster":                                   {"master_password", "master_password_wo"},
	"aws_redshift_cluster":                              {"master_password", "master_password_wo"},
	"aws_redshift_hsm_configuration":                    {"hsm_partition_password"},
	"aws_redshiftserverless_namespace":                  {"admin_user_password", "admin_user_password_wo"},
	"aws_sagemaker_workforce":                           {"oidc_config.client_secret"},
	"aws_secretsmanager_secret_version":                 {"secret_string", "secret_string_wo"},
	"aws_sns_platform_application":                      {"platform_credential"},
	"aws_storagegateway_file_system_association":        {"password"},
	"aws_storagegateway_gateway":                        {"smb_guest_password", "smb_active_directory_settings.password"},
	"aws_timestreaminfluxdb_db_cluster":                 {"password"},
	"aws_timestreaminfluxdb_db_instance":                {"password"},
	"aws_verifiedaccess_trust_provider":                 {"native_application_oidc_options.client_secret", "oidc_options.client_secret"},
	"aws_vpn_connection":                                {"tunnel1_preshared_key", "tunnel2_preshared_key"},
	"aws_workmail_user":                                 {"password"},
}

// writtenIn says whether a secret is written down: the text itself, or of a JSON object what is called like a credential or looks like one.
func writtenIn(root *tf.Root, secret tf.Value) tf.Truth {
	document := secret.JSON()
	if text, known := secret.Text(); known && !strings.HasPrefix(strings.TrimSpace(text), "{") || !document.IsKnown() {
		return written(root, secret)
	}
	var ts []tf.Truth
	for name, v := range document.Entries() {
		if text, known := v.Text(); credential.Named(name) || known && credential.Written(text) {
			ts = append(ts, written(root, v))
		}
	}
	return tf.Any(ts...)
}

// writtenAt says whether the argument that a path leads to, through blocks of which there may be several or into a map, is written down.
func writtenAt(root *tf.Root, b *tf.Block, path string) tf.Truth {
	name, rest, nested := strings.Cut(path, ".")
	argument := b.Attr(name)
	switch {
	case nested && !argument.IsWritten():
		return b.Blocks(name).Any(func(inner *tf.Block) tf.Truth { return writtenAt(root, inner, rest) })
	case nested:
		argument = argument.Field(rest)
	}
	elements := argument.Elements()
	var ts []tf.Truth
	if elements.Open != nil {
		ts = append(ts, open(argument))
	}
	for _, v := range elements.Items {
		ts = append(ts, written(root, v))
	}
	return tf.Any(ts...)
}

// written says whether a text is in the configuration, or in a file that gives its variables their values. What another object provides is not, nor
// what the environment or the command line gives. A plan does not tell who gave a variable its value.
func written(root *tf.Root, v tf.Value) tf.Truth {
	text, known := v.Text()
	switch {
	case !known:
		return open(v)
	case text == "" || fromObject(v) || fromOutside(v):
		return tf.No()
	case root.Plan && ofVariable(root, text):
		return tf.Maybe(v.Because("`%s` is the value of a variable, which a plan does not tell where it is from", v.Path))
	}
	return tf.Yes(v.Because("`%s` is written in the configuration", v.Path))
}

// open is the answer for what is not known: maybe, unless another object provides it.
func open(v tf.Value) tf.Truth {
	if v.IsSet().IsNo() || fromObject(v) {
		return tf.No()
	}
	return tf.Maybe(v.WhyUnknown())
}

// fromObject reports whether a value comes from resources and data sources alone.
func fromObject(v tf.Value) bool {
	refs := v.Refs()
	return len(refs) > 0 && !slices.ContainsFunc(refs, func(ref tf.Ref) bool { return ref.Input })
}

// fromOutside reports whether a value comes from no file.
func fromOutside(v tf.Value) bool {
	steps := v.Origin()
	return len(steps) > 0 && steps[len(steps)-1].Range.File == ""
}

// ofVariable reports whether a text is, or contains, the value of a variable of the root module. Shorter ones than passwords have are in many texts.
func ofVariable(root *tf.Root, text string) bool {
	for _, value := range root.Variables {
		if given, known := tf.NewValue(value, "", tf.Range{}, nil).Text(); known && (given == text || len(given) >= 8 && strings.Contains(text, given)) {
			return true
		}
	}
	return false
}
