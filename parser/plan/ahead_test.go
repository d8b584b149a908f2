// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser/plan"
)

// manyChanges is a plan of so many buckets, far more than are read ahead at once.
func manyChanges(n int) string {
	changes := make([]string, n)
	for i := range changes {
		changes[i] = fmt.Sprintf(` {"address":"aws_s3_bucket.b[%d]","mode":"managed","type":"aws_s3_bucket","name":"b","change":{"actions":["create"],"before":null,"after":{"bucket":"%s"},"after_unknown":{}}}`,
			i, strings.Repeat("x", 1000))
	}
	return `{"format_version":"1.2","resource_changes":[` + strings.Join(changes, ",\n") + `],"planned_values":{"root_module":{"child_modules":[{"resources":[{"values":{}}]}]}}}`
}

// Changes keep their order however much is read ahead, and an error names its place in the document, also of what was read long before.
func TestReadAhead(t *testing.T) {
	text := manyChanges(1000)
	root, _, err := plan.Load(strings.NewReader(text), "p.json")
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range root.Resources {
		if want := fmt.Sprintf("aws_s3_bucket.b[%d]", i); r.Address != want || root.Changes[i].Address != want {
			t.Fatalf("resource %d is %s and change %d is %s, want %s", i, r.Address, i, root.Changes[i].Address, want)
		}
	}
	misfit := strings.Replace(text, `[700]","mode":"managed"`, `[700]","mode":7`, 1)
	broken := func(s string) string { return strings.Replace(s, `],"planned_values"`, `]],"planned_values"`, 1) }
	for _, test := range []struct {
		name string
		text string
		want string
	}{
		{"form of the first", strings.Replace(text, `"change":{`, `"change":5,"was":{`, 1), "/resource_changes/0/change at byte "},
		{"form of one in the middle", misfit, "/resource_changes/700/mode at byte "},
		{"form of one, and it breaks later", broken(misfit), "/resource_changes/700/mode at byte "},
		{"breaks after them", broken(text), "the JSON is not valid at byte "},
		{"ends among them", text[:len(text)/2], "the JSON ends at byte "},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := plan.Load(strings.NewReader(test.text), "p.json")
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("the error is %v, want %q", err, test.want)
			}
		})
	}
	_, _, err = plan.Load(strings.NewReader(misfit), "p.json")
	var at int
	if _, place, _ := strings.Cut(err.Error(), "at byte "); place != "" {
		fmt.Sscan(place, &at)
	}
	if want := strings.Index(misfit, `"mode":7`) + len(`"mode":`); at != want && at != want+1 {
		t.Errorf("the error is at byte %d, want the number at byte %d", at, want)
	}
}
