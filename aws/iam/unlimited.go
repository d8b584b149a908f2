// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// EveryBucket is yes when some statement allows to list all buckets, or to read, write or delete what is in all of them, and no condition
// limits which, and is not a ServiceWildcard.
func (d *Document) EveryBucket() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return s.grant(func(action Text) tf.Truth {
			return tf.All(
				matchesOneOf(action, "s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"),
				s.everyResourceOf(literalText("s3")),
				tf.Not(namesWholeService(action)),
			)
		}, limitsBuckets, "allows %s on every bucket")
	})
}

// limitsBuckets knows the condition keys that say which buckets or objects a request may be about.
func limitsBuckets(c Condition) bool {
	key, _ := c.Key.Known()
	return slices.Contains([]string{
		"aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths", "s3:resourceaccount", "s3:prefix", "s3:dataaccesspointarn",
		"s3:dataaccesspointaccount", "s3:accessgrantsinstancearn",
	}, key) || isTagKey(key, "aws:resourcetag/", "s3:existingobjecttag/", "s3:buckettag/")
}

// credentialPower are actions whose answers are credentials and that can be allowed on some resources alone. Those of IAM by which rights are
// gained are left to the questions about that.
var credentialPower = []string{
	"codeartifact:GetAuthorizationToken", "cognito-identity:GetOpenIdTokenForDeveloperIdentity", "connect:GetFederationToken",
	"dsql:DbConnect", "dsql:DbConnectAdmin", "elasticache:Connect", "gamelift:GetComputeAccess", "gamelift:GetComputeAuthToken",
	"gamelift:GetInstanceAccess", "gamelift:RequestUploadCredentials", "iam:CreateServiceSpecificCredential",
	"iam:ResetServiceSpecificCredential", "lightsail:GetInstanceAccessDetails", "lightsail:GetRelationalDatabaseMasterUserPassword",
	"mediapackage:RotateChannelCredentials", "mediapackage:RotateIngestEndpointCredentials", "memorydb:Connect", "neptune-db:connect",
	"rds-db:connect", "redshift-serverless:GetCredentials", "redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM",
	"s3:GetDataAccess", "sts:GetFederationToken",
}

// GivesCredentials is yes when some statement allows to obtain credentials for every resource of a service, no condition narrows it, and no
// question about a broader grant, or about how rights are gained in IAM, says yes to the same.
func (d *Document) GivesCredentials() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		return s.grant(func(action Text) tf.Truth {
			return tf.All(
				matchesOneOf(action, credentialPower...),
				s.everyResourceOf(action.service()),
				tf.Not(namesWholeService(action)),
				tf.Not(actionMatches(action, "iam:CreateAccessKey")),
			)
		}, nil, "allows %s, which gives credentials, on every resource")
	})
}

func matchesOneOf(action Text, names ...string) tf.Truth {
	ts := make([]tf.Truth, len(names))
	for i, name := range names {
		ts[i] = actionMatches(action, name)
	}
	return tf.Any(ts...)
}

// Unlimited is yes when some statement allows an item of Action that is tells on every resource of its service, and no condition narrows it. Unlike
// EveryResource it leaves out nothing that other questions are about: an item may be "*".
func (d *Document) Unlimited(is func(action string) tf.Truth) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth {
		if s.Action == nil {
			return tf.No()
		}
		unlimited := func(action Text) tf.Truth {
			every := s.everyResourceOf(action.service())
			if known, ok := action.Known(); ok {
				return tf.All(every, is(known))
			}
			return tf.All(every, action.unknown())
		}
		t := tf.All(s.Allows(), s.explain("Action", s.Action.Any(unlimited)), s.unconditional(nil)).OneDoubt()
		if !t.IsYes() {
			return t
		}
		return tf.Yes(s.because("allows %s on every resource%s", s.quote(s.Action.first(unlimited)), s.unnarrowed()))
	})
}
