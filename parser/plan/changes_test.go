// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/tf"
)

func TestChanges(t *testing.T) {
	root := load(t, "changes")
	tests := []struct {
		address, actions, reason string
		before, after            bool
		judged                   bool
	}{
		{"aws_db_instance.replaced", "delete create", "replace_because_cannot_update", true, true, true},
		{"aws_ebs_volume.replaced_first", "create delete", "replace_because_cannot_update", true, true, true},
		{"aws_kms_key.deleted", "delete", "delete_because_no_resource_config", true, false, false},
		{"aws_s3_bucket.counted[0]", "no-op", "", true, true, true},
		{"aws_s3_bucket.counted[1]", "delete", "delete_because_count_index", true, false, false},
		{"aws_s3_bucket.created", "create", "", false, true, true},
		{"aws_s3_bucket.same", "no-op", "", true, true, true},
		{"aws_s3_bucket.updated", "update", "", true, true, true},
		{"aws_s3_bucket_public_access_block.same", "no-op", "", true, true, true},
		{"aws_s3_bucket_public_access_block.updated", "create", "", false, true, true},
		{"aws_sns_topic.forgotten", "forget", "delete_because_no_resource_config", true, false, false},
		{"aws_sqs_queue.new_name", "no-op", "", true, true, true},
		{"module.m.aws_iam_role.r", "create", "", false, true, true},
	}
	if len(root.Changes) != len(tests) {
		t.Errorf("there are %d changes, want %d", len(root.Changes), len(tests))
	}
	for i, test := range tests {
		t.Run(test.address, func(t *testing.T) {
			c := root.Changes[i]
			if c.Address != test.address || strings.Join(c.Actions, " ") != test.actions || c.Reason != test.reason {
				t.Errorf("change %d is %s of %s because %q", i, c.Actions, c.Address, c.Reason)
			}
			if (c.Before != nil) != test.before || (c.After != nil) != test.after || (c.Resource != nil) != test.judged {
				t.Errorf("it has before %v, after %v, resource %v", c.Before != nil, c.After != nil, c.Resource != nil)
			}
			judged := slices.ContainsFunc(root.Resources, func(r *tf.Resource) bool { return r.Address == test.address && r.Change == c })
			if judged != test.judged {
				t.Errorf("it is judged: %v, want %v", judged, test.judged)
			}
		})
	}
}

func TestChangeFacts(t *testing.T) {
	root := load(t, "changes")
	db := resource(t, root, "aws_db_instance.replaced").Change
	if !slices.Equal(db.ReplacePaths, []string{"storage_encrypted"}) || !db.IsReplacement() {
		t.Errorf("the database is replaced because of %v", db.ReplacePaths)
	}
	if before, after := db.Before.Attr("storage_encrypted").IsTrue(), db.After.Attr("storage_encrypted").IsTrue(); !before.IsNo() || !after.IsYes() {
		t.Errorf("encryption goes from %s to %s, want no to yes", before, after)
	}
	if !db.Before.Attr("password").IsSensitive() {
		t.Error("a password before the change is not sensitive")
	}
	if got := resource(t, root, "aws_sqs_queue.new_name").Change.PreviousAddress; got != "aws_sqs_queue.old_name" {
		t.Errorf("the queue was %q before", got)
	}
	if c := root.Changes[2]; c.Type != "aws_kms_key" || c.Name != "deleted" || !c.Does("delete") || c.IsReplacement() {
		t.Errorf("the deleted key's change is %+v", c)
	}
	if c := resource(t, load(t, "import"), "aws_s3_bucket.adopted").Change; !c.Importing {
		t.Error("an import is not told apart")
	}
}

// Links hold between what exists, what is changed and what is made.
func TestLinksAcrossChanges(t *testing.T) {
	root := load(t, "changes")
	for address, want := range map[string]string{"aws_s3_bucket.same": "yes", "aws_s3_bucket.updated": "yes", "aws_s3_bucket.created": "no"} {
		got := resource(t, root, address).Linked("aws_s3_bucket_public_access_block", "bucket", "bucket").Exist()
		if got.String() != want {
			t.Errorf("%s has a block: %s, want %s", address, got, want)
		}
	}
	// By an attribute that does not have the value of the one that is asked for.
	got := resource(t, root, "aws_s3_bucket.same").Linked("aws_s3_bucket_public_access_block", "bucket", "arn").Exist()
	if !got.IsYes() {
		t.Errorf("a link by reference is %s", got)
	}
}

// Data sources that were read while planning are resources too, with their modules.
func TestDataSources(t *testing.T) {
	root := load(t, "changes")
	var got []string
	for _, r := range root.Resources {
		if r.Data {
			got = append(got, r.Address)
		}
	}
	slices.Sort(got)
	want := []string{"data.aws_caller_identity.current", "module.m.data.aws_iam_policy_document.trust", "module.m.data.aws_partition.current"}
	if !slices.Equal(got, want) {
		t.Errorf("data sources are %v, want %v", got, want)
	}
	account := resource(t, root, "data.aws_caller_identity.current")
	if id, _ := account.Attr("account_id").Text(); id != "123456789012" || account.Change != nil {
		t.Errorf("the account is %q", id)
	}
	inner := resource(t, root, "module.m.data.aws_partition.current")
	if len(inner.Calls) != 1 || inner.Calls[0].Address != "module.m" || inner.Calls[0].Remote {
		t.Errorf("it is called by %+v, want module.m", inner.Calls)
	}
}

func TestDestroy(t *testing.T) {
	root := load(t, "destroy")
	if len(root.Resources) != 0 || len(root.Changes) != 1 || !root.Changes[0].Does("delete") {
		t.Errorf("%d resources and changes %v, want one deletion", len(root.Resources), root.Changes)
	}
}

// Of a plan with targets, what it does not show may exist.
func TestTargeted(t *testing.T) {
	root, incomplete := loadIncomplete(t, "targeted")
	if len(incomplete) != 1 || incomplete[0].Blocking || incomplete[0].Kind != "plan" {
		t.Errorf("it is incomplete by %+v, want one entry that does not block", incomplete)
	}
	b := resource(t, root, "aws_s3_bucket.referred")
	if got := b.Linked("aws_s3_bucket_public_access_block", "bucket", "bucket").Exist(); !got.IsMaybe() {
		t.Errorf("the bucket has a block: %s, want maybe", got)
	}
}

// The object that a replacement left behind is deleted beside the one that stays, and is no part of the past.
func TestDeposed(t *testing.T) {
	root := load(t, "deposed")
	if len(root.Changes) != 2 || len(root.Resources) != 1 {
		t.Fatalf("there are %d changes and %d resources, want 2 and 1", len(root.Changes), len(root.Resources))
	}
	kept, gone := root.Changes[0], root.Changes[1]
	if kept.Deposed != "" || !kept.IsNoOp() || kept.Resource == nil {
		t.Errorf("the first change is %+v, want nothing to happen", kept)
	}
	if gone.Deposed != "00000001" || !gone.IsDeletion() || gone.Resource != nil || gone.Before == nil {
		t.Errorf("the second change is %+v, want the deletion of what was left behind", gone)
	}
	if was := gone.Was(root); was != nil {
		t.Errorf("what was left behind is %s in the past", was.Address)
	}
	if past := root.Past().OfType("aws_ebs_volume"); len(past) != 1 || kept.Was(root) != past[0] {
		t.Errorf("there were %d volumes, want 1", len(past))
	}
}

// Before a change is what the plan found, with drift; what drifted is not judged besides.
func TestDrift(t *testing.T) {
	root := load(t, "drift")
	if len(root.Resources) != 3 {
		t.Errorf("there are %d resources, want 3", len(root.Resources))
	}
	db := resource(t, root, "aws_db_instance.opened")
	if was := db.Change.Was(root).Attr("publicly_accessible").IsTrue(); !was.IsYes() || !db.Attr("publicly_accessible").IsTrue().IsNo() {
		t.Errorf("the database was public: %s", was)
	}
	if c := resource(t, root, "aws_sqs_queue.gone").Change; c.Before != nil || !c.Does("create") {
		t.Errorf("the queue's change is %v, want it created again", c.Actions)
	}
}

func TestErroredAndDeferred(t *testing.T) {
	for name, want := range map[string]struct {
		blocking bool
		address  string
		message  string
	}{
		"errored":  {true, "aws_sqs_queue.planned", "the plan ended in an error, so resources may be missing from it (a condition is not met: aws_s3_bucket.refused): mend"},
		"deferred": {false, "aws_vpc.v", `aws_s3_bucket.per_zone["*"] is not judged: its change is deferred to a later plan (instance count unknown)`},
	} {
		root, incomplete := loadIncomplete(t, name)
		if len(root.Resources) != 1 || root.Resources[0].Address != want.address {
			t.Errorf("%s: judged are %v, want %s alone", name, root.Resources, want.address)
		}
		found := slices.ContainsFunc(incomplete, func(i tf.Incomplete) bool {
			return i.Blocking == want.blocking && strings.HasPrefix(i.Message, want.message)
		})
		if !found {
			t.Errorf("%s: it is incomplete by %+v, want %s", name, incomplete, want.message)
		}
	}
}
