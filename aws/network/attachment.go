// SPDX-License-Identifier: Apache-2.0

package network

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Attachments returns what a security group is attached to in this configuration: load balancers, machines, endpoints, and whatever else
// AWS puts into it. Other security groups' rules are no attachments.
func Attachments(group *tf.Resource) []tf.Link {
	var all []tf.Link
	for _, place := range attachedBy {
		typ, attr, _ := strings.Cut(place, " ")
		if len(group.Root.OfType(typ)) > 0 {
			all = append(all, group.Linked(typ, attr, "id").Items...)
		}
	}
	return all
}

// HasDefaultGroup says whether a list of groups has a default one. What is not known of others passes.
func HasDefaultGroup(groups tf.Value) tf.Truth {
	for _, group := range groups.Elements().Items {
		if group.Is("default").IsYes() {
			return tf.Yes(groups.Because("`%s` names the default group", groups.Path))
		}
		for _, ref := range group.Refs() {
			if ref.TypeName() == "aws_default_security_group" || ref.Attr == "default_security_group_id" {
				return tf.Yes(groups.Because("`%s` names `%s`", groups.Path, ref))
			}
		}
	}
	return tf.No()
}

// IsLoadBalancer reports whether a resource is a load balancer.
func IsLoadBalancer(r *tf.Resource) bool {
	return r.Type == "aws_lb" || r.Type == "aws_alb" || r.Type == "aws_elb"
}

// attachedBy lists the arguments of AWS provider 6.47.0 that put a resource into security groups.
var attachedBy = []string{
	"aws_alb security_groups",
	"aws_apigatewayv2_vpc_link security_group_ids",
	"aws_apprunner_vpc_connector security_groups",
	"aws_appstream_fleet vpc_config.security_group_ids",
	"aws_appstream_image_builder vpc_config.security_group_ids",
	"aws_batch_compute_environment compute_resources.security_group_ids",
	"aws_bedrock_custom_model vpc_config.security_group_ids",
	"aws_bedrockagentcore_agent_runtime network_configuration.network_mode_config.security_groups",
	"aws_bedrockagentcore_browser network_configuration.vpc_config.security_groups",
	"aws_bedrockagentcore_code_interpreter network_configuration.vpc_config.security_groups",
	"aws_cloudwatch_event_target ecs_target.network_configuration.security_groups",
	"aws_codebuild_fleet vpc_config.security_group_ids",
	"aws_codebuild_project environment.docker_server.security_group_ids",
	"aws_codebuild_project vpc_config.security_group_ids",
	"aws_codeconnections_host vpc_configuration.security_group_ids",
	"aws_codestarconnections_host vpc_configuration.security_group_ids",
	"aws_comprehend_document_classifier vpc_config.security_group_ids",
	"aws_comprehend_entity_recognizer vpc_config.security_group_ids",
	"aws_dax_cluster security_group_ids",
	"aws_db_instance vpc_security_group_ids",
	"aws_db_option_group option.vpc_security_group_memberships",
	"aws_db_proxy vpc_security_group_ids",
	"aws_db_proxy_endpoint vpc_security_group_ids",
	"aws_devicefarm_test_grid_project vpc_config.security_group_ids",
	"aws_dms_replication_config compute_config.vpc_security_group_ids",
	"aws_dms_replication_instance vpc_security_group_ids",
	"aws_docdb_cluster vpc_security_group_ids",
	"aws_docdbelastic_cluster vpc_security_group_ids",
	"aws_drs_replication_configuration_template replication_servers_security_groups_ids",
	"aws_ec2_client_vpn_endpoint security_group_ids",
	"aws_ec2_instance_connect_endpoint security_group_ids",
	"aws_ecs_capacity_provider managed_instances_provider.instance_launch_template.network_configuration.security_groups",
	"aws_ecs_service network_configuration.security_groups",
	"aws_ecs_task_set network_configuration.security_groups",
	"aws_efs_mount_target security_groups",
	"aws_eks_cluster vpc_config.security_group_ids",
	"aws_elasticache_cluster security_group_ids",
	"aws_elasticache_replication_group security_group_ids",
	"aws_elasticache_serverless_cache security_group_ids",
	"aws_elasticsearch_domain vpc_options.security_group_ids",
	"aws_elasticsearch_vpc_endpoint vpc_options.security_group_ids",
	"aws_elb security_groups",
	"aws_emr_cluster ec2_attributes.additional_master_security_groups",
	"aws_emr_cluster ec2_attributes.additional_slave_security_groups",
	"aws_emr_cluster ec2_attributes.emr_managed_master_security_group",
	"aws_emr_cluster ec2_attributes.emr_managed_slave_security_group",
	"aws_emr_cluster ec2_attributes.service_access_security_group",
	"aws_emr_studio engine_security_group_id",
	"aws_emr_studio workspace_security_group_id",
	"aws_emrserverless_application network_configuration.security_group_ids",
	"aws_finspace_kx_cluster vpc_configuration.security_group_ids",
	"aws_fsx_file_cache security_group_ids",
	"aws_fsx_lustre_file_system security_group_ids",
	"aws_fsx_ontap_file_system security_group_ids",
	"aws_fsx_openzfs_file_system security_group_ids",
	"aws_fsx_windows_file_system security_group_ids",
	"aws_glue_connection physical_connection_requirements.security_group_id_list",
	"aws_glue_dev_endpoint security_group_ids",
	"aws_grafana_workspace vpc_configuration.security_group_ids",
	"aws_imagebuilder_infrastructure_configuration security_group_ids",
	"aws_instance security_groups",
	"aws_instance vpc_security_group_ids",
	"aws_iot_topic_rule_destination vpc_configuration.security_groups",
	"aws_kinesis_firehose_delivery_stream elasticsearch_configuration.vpc_config.security_group_ids",
	"aws_kinesis_firehose_delivery_stream opensearch_configuration.vpc_config.security_group_ids",
	"aws_kinesis_firehose_delivery_stream opensearchserverless_configuration.vpc_config.security_group_ids",
	"aws_kinesisanalyticsv2_application application_configuration.vpc_configuration.security_group_ids",
	"aws_lambda_capacity_provider vpc_config.security_group_ids",
	"aws_lambda_function vpc_config.security_group_ids",
	"aws_launch_configuration security_groups",
	"aws_launch_template network_interfaces.security_groups",
	"aws_launch_template vpc_security_group_ids",
	"aws_lb security_groups",
	"aws_m2_environment security_group_ids",
	"aws_medialive_channel vpc.security_group_ids",
	"aws_medialive_input vpc.security_group_ids",
	"aws_memorydb_cluster security_group_ids",
	"aws_mq_broker security_groups",
	"aws_msk_cluster broker_node_group_info.security_groups",
	"aws_msk_replicator kafka_cluster.vpc_config.security_groups_ids",
	"aws_msk_serverless_cluster vpc_config.security_group_ids",
	"aws_msk_vpc_connection security_groups",
	"aws_mskconnect_connector kafka_cluster.apache_kafka_cluster.vpc.security_groups",
	"aws_mwaa_environment network_configuration.security_group_ids",
	"aws_neptune_cluster vpc_security_group_ids",
	"aws_network_interface security_groups",
	"aws_network_interface_sg_attachment security_group_id",
	"aws_opensearch_domain vpc_options.security_group_ids",
	"aws_opensearch_vpc_endpoint vpc_options.security_group_ids",
	"aws_opensearchserverless_vpc_endpoint security_group_ids",
	"aws_osis_pipeline vpc_options.security_group_ids",
	"aws_pipes_pipe source_parameters.self_managed_kafka_parameters.vpc.security_groups",
	"aws_pipes_pipe target_parameters.ecs_task_parameters.network_configuration.aws_vpc_configuration.security_groups",
	"aws_prometheus_scraper source.eks.security_group_ids",
	"aws_prometheus_scraper source.vpc.security_group_ids",
	"aws_quicksight_vpc_connection security_group_ids",
	"aws_rds_cluster vpc_security_group_ids",
	"aws_redshift_cluster vpc_security_group_ids",
	"aws_redshift_endpoint_access vpc_security_group_ids",
	"aws_redshiftserverless_endpoint_access vpc_security_group_ids",
	"aws_redshiftserverless_workgroup security_group_ids",
	"aws_route53_resolver_endpoint security_group_ids",
	"aws_s3files_mount_target security_groups",
	"aws_s3outposts_endpoint security_group_id",
	"aws_sagemaker_data_quality_job_definition network_config.vpc_config.security_group_ids",
	"aws_sagemaker_domain default_space_settings.security_groups",
	"aws_sagemaker_domain default_user_settings.security_groups",
	"aws_sagemaker_domain domain_settings.security_group_ids",
	"aws_sagemaker_hyper_parameter_tuning_job training_job_definition.vpc_config.security_group_ids",
	"aws_sagemaker_hyper_parameter_tuning_job training_job_definitions.vpc_config.security_group_ids",
	"aws_sagemaker_labeling_job labeling_job_algorithms_config.labeling_job_resource_config.vpc_config.security_group_ids",
	"aws_sagemaker_model vpc_config.security_group_ids",
	"aws_sagemaker_monitoring_schedule monitoring_schedule_config.monitoring_job_definition.network_config.vpc_config.security_group_ids",
	"aws_sagemaker_notebook_instance security_groups",
	"aws_sagemaker_training_job vpc_config.security_group_ids",
	"aws_sagemaker_user_profile user_settings.security_groups",
	"aws_sagemaker_workforce workforce_vpc_config.security_group_ids",
	"aws_scheduler_schedule target.ecs_parameters.network_configuration.security_groups",
	"aws_spot_fleet_request launch_specification.vpc_security_group_ids",
	"aws_spot_instance_request security_groups",
	"aws_spot_instance_request vpc_security_group_ids",
	"aws_synthetics_canary vpc_config.security_group_ids",
	"aws_timestreaminfluxdb_db_cluster vpc_security_group_ids",
	"aws_timestreaminfluxdb_db_instance vpc_security_group_ids",
	"aws_transfer_server endpoint_details.security_group_ids",
	"aws_transfer_web_app endpoint_details.vpc.security_group_ids",
	"aws_verifiedaccess_endpoint security_group_ids",
	"aws_vpc_endpoint security_group_ids",
	"aws_vpc_endpoint_security_group_association security_group_id",
	"aws_vpclattice_resource_gateway security_group_ids",
	"aws_vpclattice_service_network_vpc_association security_group_ids",
	"aws_workspaces_directory workspace_creation_properties.custom_security_group_id",
	"aws_workspacesweb_network_settings security_group_ids",
}
