// SPDX-License-Identifier: Apache-2.0

// Package eks holds the guardrails for Amazon Elastic Kubernetes Service.
package eks

import (
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{clusterLogging, endpointOpenCIDR, endpointPublic, nodeGroupSSHOpen, secretsCMK, versionSupported}

var endpointOpenCIDR = &lint.Rule{
	ID:        "eks-endpoint-open-cidr",
	Title:     "EKS API endpoint admits the internet",
	Why:       "Stolen credentials and flaws of the API server can be tried from everywhere. Whoever gets in commands every workload of the cluster.",
	Remedy:    "List the networks of offices, VPN and runners in public_access_cidrs, or set endpoint_public_access to false.",
	Undecided: "endpoint_public_access or public_access_cidrs is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_eks_cluster"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC05-BP01", "fsbp:EKS.1", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1",
		"pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_38", "trivy:AVD-AWS-0041", "tfsec:aws-eks-no-public-cluster-access-to-cidr",
		"kics:61cf9883-1752-4768-b18c-0d57f2737709",
	},
	Check: lint.MustNot(func(cluster *tf.Resource) tf.Truth {
		return tf.All(admitsEveryone(cluster), cluster.Attr("vpc_config.endpoint_public_access").IsTrue())
	}, "cluster %q admits the internet to its API endpoint"),
}

// admitsEveryone says whether a public endpoint is limited to no networks.
func admitsEveryone(cluster *tf.Resource) tf.Truth {
	cidrs := cluster.Attr("vpc_config.public_access_cidrs") // left out or empty, EKS admits 0.0.0.0/0
	return tf.Any(lint.Empty(cidrs), network.AdmitsInternet(cluster, cidrs))
}

var endpointPublic = &lint.Rule{
	ID:        "eks-endpoint-public",
	Title:     "EKS API endpoint is public",
	Why:       "The API server answers on the internet, and a token is all that stands between a stranger and the cluster. Inside the VPC it could not be reached at all.",
	Remedy:    "Set endpoint_public_access to false and endpoint_private_access to true, and reach the cluster through a VPN or a runner in the VPC.",
	Undecided: "endpoint_public_access is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_eks_cluster"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC05-BP01", "fsbp:EKS.1", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1",
		"pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_39", "trivy:AVD-AWS-0040", "tfsec:aws-eks-no-public-cluster-access",
		"kics:42f4b905-3736-4213-bfe9-c0660518cda8",
	},
	Check: func(p *lint.Pass, cluster *tf.Resource) {
		public := cluster.Attr("vpc_config.endpoint_public_access").IsTrue()
		if !public.IsNo() && !admitsEveryone(cluster).IsYes() {
			p = p.As(lint.Low)
		}
		p.Forbid(public, cluster, "cluster %q has a public API endpoint", cluster.Name)
	},
	Fix: edit.Risky("cuts off who reaches the cluster from outside its network", func(c *edit.Change, cluster *tf.Resource) {
		c.Set(cluster.Block, "vpc_config.endpoint_private_access", true)
		c.Set(cluster.Block, "vpc_config.endpoint_public_access", false)
	}),
}

var nodeGroupSSHOpen = &lint.Rule{
	ID:        "eks-node-group-ssh-open",
	Title:     "EKS node group admits the internet to SSH",
	Why:       "With a key but no source security groups EKS opens port 22 of the nodes, or 3389 of Windows nodes, to 0.0.0.0/0. No security group in the configuration shows it.",
	Remedy:    "Remove remote_access and use Session Manager, or list source_security_group_ids.",
	Undecided: "the key or the list of source security groups is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_eks_node_group"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_100", "kics:ba40ace1-a047-483c-8a8d-bc2d3a67a82d"},
	// The page of aws_eks_node_group in the provider's documentation says so of ec2_ssh_key.
	Check: lint.MustNot(func(group *tf.Resource) tf.Truth {
		return group.Blocks("remote_access").Any(func(access *tf.Block) tf.Truth {
			return tf.All(lint.Empty(access.Attr("source_security_group_ids")), lint.Given(access.Attr("ec2_ssh_key")))
		})
	}, "node group %q admits the internet to SSH"),
	Fix: edit.Risky("replaces the node group", func(c *edit.Change, group *tf.Resource) { c.Remove(group.Block, "remote_access") }),
}

var secretsCMK = &lint.Rule{
	ID:        "eks-secrets-cmk",
	Title:     "EKS secrets are not encrypted with a key of the account",
	Why:       "Nobody can audit or revoke the use of a key that AWS owns. Before Kubernetes 1.28 secrets are not envelope-encrypted at all.",
	Remedy:    "Add encryption_config for secrets with a KMS key of your own.",
	Undecided: "the resources or the key of encryption_config are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_eks_cluster"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:EKS.3", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.5",
		"iso-27001-2022:A.8.24", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_58", "trivy:AVD-AWS-0039", "tfsec:aws-eks-encrypt-secrets",
		"kics:63ebcb19-2739-4d3f-aa5c-e8bbb9b85281",
	},
	Check: func(p *lint.Pass, cluster *tf.Resource) {
		if envelopeEncrypted(cluster).IsYes() {
			p = p.As(lint.Low)
		}
		p.Require(secretsWithKey(cluster), cluster, "cluster %q does not encrypt secrets with a key of the account", cluster.Name)
	},
}

func secretsWithKey(cluster *tf.Resource) tf.Truth {
	resources, key := cluster.Attr("encryption_config.resources"), cluster.Attr("encryption_config.provider.key_arn")
	return tf.All(lint.Given(key), resources.Elements().Any(func(v tf.Value) tf.Truth { return v.Is("secrets") }))
}

// envelopeEncrypted says whether EKS encrypts secrets with a key of its own: from Kubernetes 1.28, which every version is that EKS chooses
// (EKS User Guide, "Default envelope encryption for all Kubernetes API Data").
func envelopeEncrypted(cluster *tf.Resource) tf.Truth {
	version := cluster.Attr("version")
	return tf.Any(tf.Not(version.IsSet()), version.Matches(func(text string) bool {
		minor, err := strconv.Atoi(strings.TrimPrefix(text, "1."))
		return err == nil && minor >= 28
	}))
}
