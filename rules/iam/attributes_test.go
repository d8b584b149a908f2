// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"testing"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/schema"
)

// A misspelt attribute would silently hide a policy.
func TestPolicyAttributesExist(t *testing.T) {
	for _, a := range iam.Attributes() {
		resource := schema.Resource(a.Type)
		if resource == nil || resource.Attribute(a.Path) == nil {
			t.Errorf("the provider has no %s.%s", a.Type, a.Path)
		}
	}
	for _, carrier := range carriers[:len(carriers)-1] {
		if len(iam.AttributesOf(carrier, iam.Identity)) == 0 {
			t.Errorf("%s is judged, but no attribute of it holds an identity policy", carrier)
		}
	}
}
