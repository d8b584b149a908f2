// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/tf"
)

// Kind says what a policy is attached to, and so what its statements mean.
type Kind string

// The kinds of policies.
const (
	Identity     Kind = "identity"     // grants to the user, group, role or permission set that carries it
	Trust        Kind = "trust"        // says who may assume a role
	Session      Kind = "session"      // limits what a session may do
	Organization Kind = "organization" // limits accounts: service and resource control policies
	Endpoint     Kind = "endpoint"     // limits what passes through a VPC endpoint
	Key          Kind = "key"          // says who may use a KMS key
	Resource     Kind = "resource"     // says who may use another resource
)

// Attribute is a place in Terraform that holds a policy document.
type Attribute struct {
	// Type is the resource type, Path the dotted way to the attribute through nested blocks.
	Type, Path string
	Kind       Kind
}

// Attributes lists the attributes of the AWS provider, version 6.47.0, that hold IAM policy documents, by kind and type. The caller
// owns the slice.
func Attributes() []Attribute { return slices.Clone(attributes) }

// AttributesOf lists those of one resource type and kind. The caller must not change the slice.
func AttributesOf(typ string, kind Kind) []Attribute { return attributesByKind()[typeKind{typ, kind}] }

// AttributesIn lists those of one resource type, of whatever kind. The caller must not change the slice.
func AttributesIn(typ string) []Attribute { return attributesByType()[typ] }

var attributesByType = sync.OnceValue(func() map[string][]Attribute {
	return indexed(func(a Attribute) string { return a.Type })
})

type typeKind struct {
	typ  string
	kind Kind
}

var attributesByKind = sync.OnceValue(func() map[typeKind][]Attribute {
	return indexed(func(a Attribute) typeKind { return typeKind{a.Type, a.Kind} })
})

func indexed[K comparable](key func(Attribute) K) map[K][]Attribute {
	index := make(map[K][]Attribute)
	for _, a := range attributes {
		index[key(a)] = append(index[key(a)], a)
	}
	return index
}

// services are the prefixes of the actions that policies about resources are about, by the beginning of the resources' types. Backup is not
// among them: a vault's policy also names the snapshots of other services.
var services = []struct{ types, service string }{
	{"aws_acmpca_", "acm-pca"}, {"aws_api_gateway_", "execute-api"}, {"aws_cloudwatch_event_", "events"},
	{"aws_cloudwatch_log_", "logs"}, {"aws_codeartifact_", "codeartifact"}, {"aws_codebuild_", "codebuild"}, {"aws_dynamodb_", "dynamodb"},
	{"aws_ecr_", "ecr"}, {"aws_ecrpublic_", "ecr-public"}, {"aws_efs_", "elasticfilesystem"}, {"aws_elasticsearch_", "es"},
	{"aws_glacier_", "glacier"}, {"aws_glue_", "glue"}, {"aws_kinesis_", "kinesis"}, {"aws_kms_", "kms"}, {"aws_msk_", "kafka"},
	{"aws_opensearch_", "es"}, {"aws_s3_", "s3"}, {"aws_s3tables_", "s3tables"}, {"aws_s3vectors_", "s3vectors"},
	{"aws_schemas_", "schemas"}, {"aws_secretsmanager_", "secretsmanager"}, {"aws_ses_", "ses"}, {"aws_sesv2_", "ses"},
	{"aws_sns_", "sns"}, {"aws_sqs_", "sqs"},
}

// Service is the prefix of the actions that a policy about the resource is about: "s3"; "" when there are several or it is no such policy.
func (a Attribute) Service() string {
	if a.Kind != Resource && a.Kind != Key {
		return ""
	}
	for _, s := range services {
		if strings.HasPrefix(a.Type, s.types) {
			return s.service
		}
	}
	return ""
}

// Values returns what a resource writes there: several values when a nested block on the way repeats.
func (a Attribute) Values(r *tf.Resource) []tf.Value {
	var values []tf.Value
	a.Any(r, func(v tf.Value) tf.Truth {
		values = append(values, v)
		return tf.No()
	})
	return values
}

// Any is yes when f is yes of what a resource writes there, in any of the nested blocks on the way; blocks that may exist leave it
// maybe.
func (a Attribute) Any(r *tf.Resource, f func(tf.Value) tf.Truth) tf.Truth {
	return anyAt(r.Block, a.Path, f)
}

// AnyDocument is Any of the documents that the values hold. A document is parsed once per root, whoever asks.
func (a Attribute) AnyDocument(r *tf.Resource, f func(*Document) tf.Truth) tf.Truth {
	return a.Any(r, func(v tf.Value) tf.Truth { return f(ParseIn(r, v)) })
}

// ParseIn is Parse of a value in r, done once per root. The document is shared: nobody may change it.
func ParseIn(r *tf.Resource, v tf.Value) *Document {
	parsed := tf.View(r.Root, func(*tf.Root) documents { return make(documents) })
	key := documentKey{r, v.Path}
	if parsed[key] == nil {
		parsed[key] = Parse(v)
		parsed[key].holder = r.Address
	}
	return parsed[key]
}

// documents are those that were asked for, by where they are written.
type documents map[documentKey]*Document

type documentKey struct {
	resource *tf.Resource
	path     string
}

func anyAt(b *tf.Block, path string, f func(tf.Value) tf.Truth) tf.Truth {
	head, rest, nested := strings.Cut(path, ".")
	if !nested {
		return f(b.Attr(path))
	}
	return b.Blocks(head).Any(func(inner *tf.Block) tf.Truth { return anyAt(inner, rest, f) })
}

var attributes = attributeTable()

func attributeTable() []Attribute {
	var table []Attribute
	for _, group := range []struct {
		kind  Kind
		names string
	}{
		{Identity, `
			aws_iam_group_policy.policy aws_iam_policy.policy aws_iam_role.inline_policy.policy aws_iam_role_policy.policy
			aws_iam_user_policy.policy aws_ssoadmin_permission_set_inline_policy.inline_policy`},
		{Trust, `
			aws_iam_role.assume_role_policy`},
		{Session, `
			aws_rolesanywhere_profile.session_policy aws_transfer_access.policy aws_transfer_user.policy`},
		{Organization, `
			aws_organizations_policy.content`},
		{Endpoint, `
			aws_vpc_endpoint.policy aws_vpc_endpoint_policy.policy`},
		{Key, `
			aws_kms_external_key.policy aws_kms_key.policy aws_kms_key_policy.policy aws_kms_replica_external_key.policy
			aws_kms_replica_key.policy`},
		{Resource, `
			aws_acmpca_policy.policy aws_api_gateway_domain_name.policy aws_api_gateway_rest_api.policy
			aws_api_gateway_rest_api_policy.policy aws_backup_vault_policy.policy aws_bedrockagentcore_resource_policy.policy
			aws_cloudsearch_domain_service_access_policy.access_policy aws_cloudwatch_event_bus_policy.policy
			aws_cloudwatch_log_delivery_destination_policy.delivery_destination_policy
			aws_cloudwatch_log_destination_policy.access_policy aws_cloudwatch_log_resource_policy.policy_document
			aws_codeartifact_domain_permissions_policy.policy_document
			aws_codeartifact_repository_permissions_policy.policy_document aws_codebuild_resource_policy.policy
			aws_dynamodb_resource_policy.policy aws_ecr_registry_policy.policy
			aws_ecr_repository_creation_template.repository_policy aws_ecr_repository_policy.policy
			aws_ecrpublic_repository_policy.policy aws_efs_file_system_policy.policy aws_elasticsearch_domain.access_policies
			aws_elasticsearch_domain_policy.access_policies aws_fsx_s3_access_point_attachment.s3_access_point.policy
			aws_glacier_vault.access_policy aws_glacier_vault_lock.policy aws_glue_resource_policy.policy
			aws_kinesis_resource_policy.policy aws_media_store_container_policy.policy aws_msk_cluster_policy.policy
			aws_networkfirewall_resource_policy.policy aws_oam_sink_policy.policy aws_odb_network.kms_policy_document
			aws_odb_network.s3_policy_document aws_odb_network.sts_policy_document aws_opensearch_domain.access_policies
			aws_opensearch_domain_policy.access_policies aws_organizations_resource_policy.content
			aws_prometheus_resource_policy.policy_document aws_redshift_resource_policy.policy
			aws_redshiftserverless_resource_policy.policy aws_s3_access_point.policy aws_s3_bucket.policy
			aws_s3_bucket_policy.policy aws_s3control_access_grants_instance_resource_policy.policy
			aws_s3control_access_point_policy.policy aws_s3control_bucket_policy.policy
			aws_s3control_multi_region_access_point_policy.details.policy aws_s3control_object_lambda_access_point_policy.policy
			aws_s3files_file_system_policy.policy aws_s3tables_table_bucket_policy.resource_policy
			aws_s3tables_table_policy.resource_policy aws_s3vectors_vector_bucket_policy.policy
			aws_sagemaker_model_package_group_policy.resource_policy aws_schemas_registry_policy.policy
			aws_secretsmanager_secret.policy aws_secretsmanager_secret_policy.policy aws_ses_identity_policy.policy
			aws_sesv2_email_identity_policy.policy aws_sns_topic.policy aws_sns_topic_policy.policy aws_sqs_queue.policy
			aws_sqs_queue_policy.policy aws_vpclattice_auth_policy.policy aws_vpclattice_resource_policy.policy
			aws_xray_resource_policy.policy_document`},
	} {
		for name := range strings.FieldsSeq(group.names) {
			typ, path, _ := strings.Cut(name, ".")
			table = append(table, Attribute{typ, path, group.kind})
		}
	}
	return table
}
