// SPDX-License-Identifier: Apache-2.0

// Package s3 holds the guardrails for Amazon Simple Storage Service.
package s3

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	accessPointPublicAccessBlock, accountPublicAccessBlock, bucketACLAuthenticatedUsers, bucketACLPublic, bucketAccessLogging, bucketCORSOpen,
	bucketCustomerKey, bucketDNSName, bucketDefaultEncryption, bucketDenyUnencryptedPut, bucketEventNotifications, bucketLifecycleRules,
	bucketMFADelete, bucketObjectLock, bucketOwnershipACL, bucketPolicyLockout, bucketPolicyPublicRead, bucketPolicyPublicWrite,
	bucketReplication, bucketPublicAccessBlock, bucketPublicAccessBlockMissing, bucketTLSOnly, bucketVersioning, bucketWebsite,
	trailBucketPublic,
}
