// SPDX-License-Identifier: Apache-2.0

package lint_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// empty is a body without attributes.
type empty struct{}

func (empty) Attr(name string) tf.Value       { return tf.Absent(name, tf.Range{File: "plan.json"}, nil) }
func (empty) Blocks(string) tf.Blocks         { return tf.Blocks{} }
func (empty) Names() (attrs, blocks []string) { return nil, nil }

// changing is a plan that updates one queue and deletes another.
func changing() *tf.Config {
	root := &tf.Root{Name: "plan.json", Plan: true}
	block := &tf.Block{Content: empty{}, Range: tf.Range{File: "plan.json"}, Exists: tf.Yes()}
	updated := &tf.Change{Address: "aws_sqs_queue.updated", Type: "aws_sqs_queue", Name: "updated", Actions: []string{"update"}, Before: block, After: block}
	updated.Resource = &tf.Resource{Block: block, Address: updated.Address, Type: updated.Type, Name: updated.Name, Root: root, Change: updated}
	deleted := &tf.Change{Address: "aws_sqs_queue.deleted", Type: "aws_sqs_queue", Name: "deleted", Actions: []string{"delete"}, Before: block}
	read := &tf.Change{Address: "data.aws_sqs_queue.read", Type: "aws_sqs_queue", Name: "read", Data: true, Actions: []string{"read"}, After: block}
	root.Changes, root.Resources = []*tf.Change{updated, deleted, read}, []*tf.Resource{updated.Resource}
	return &tf.Config{Roots: []*tf.Root{root}}
}

func changeRule(check func(*lint.Pass, *tf.Change)) *lint.Rule {
	return &lint.Rule{ID: "sqs-change", Severity: lint.Low, Resources: []string{"aws_sqs_queue"}, CheckChange: check}
}

func TestRunJudgesChanges(t *testing.T) {
	rule := changeRule(func(p *lint.Pass, c *tf.Change) {
		r := c.Instance(p.Root())
		p.Require(tf.No(r.Because("it is changed")), r, "queue %q changes", r.Name)
	})
	report := lint.Run(t.Context(), changing(), []*lint.Rule{rule}, 1)
	var got []string
	for _, f := range report.Findings {
		got = append(got, f.Address+" at "+f.Location.File)
	}
	if want := []string{"aws_sqs_queue.deleted at plan.json", "aws_sqs_queue.updated at plan.json"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if report.Resources != 1 {
		t.Errorf("%d resources were judged, want the one that will exist", report.Resources)
	}
}

func TestRunSurvivesARuleAboutChangesThatPanics(t *testing.T) {
	rule := changeRule(func(*lint.Pass, *tf.Change) { panic("oh") })
	report := lint.Run(t.Context(), changing(), []*lint.Rule{rule}, 1)
	if len(report.Incomplete) != 2 || !strings.Contains(report.Incomplete[0].Message, "aws_sqs_queue.deleted: oh") || !report.Incomplete[0].Blocking {
		t.Errorf("incomplete: %+v", report.Incomplete)
	}
}

func TestRunThatIsStoppedSaysSoOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	report := lint.Run(ctx, changing(), []*lint.Rule{changeRule(func(*lint.Pass, *tf.Change) { t.Error("it was judged") })}, 1)
	if len(report.Incomplete) != 1 || report.Incomplete[0].Kind != "limit" {
		t.Errorf("incomplete: %+v", report.Incomplete)
	}
}
