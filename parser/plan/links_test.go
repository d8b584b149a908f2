// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser/plan"
	"github.com/guardlint/guardlint/tf"
)

const plans = "../../testdata/plans"

// load reads testdata/plans/<name>/plan.json.
func load(t testing.TB, name string) *tf.Root {
	t.Helper()
	root, incomplete := loadIncomplete(t, name)
	if len(incomplete) > 0 {
		t.Fatalf("%s is incomplete: %v", name, incomplete)
	}
	return root
}

func loadIncomplete(t testing.TB, name string) (*tf.Root, []tf.Incomplete) {
	t.Helper()
	f, err := os.Open(filepath.Join(plans, name, "plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root, incomplete, err := plan.Load(f, name+"/plan.json")
	if err != nil {
		t.Fatal(err)
	}
	return root, incomplete
}

// Whether a bucket's access is blocked is the same in the root module, in modules, under count and for_each, by reference and by name. The
// buckets' names say what is expected: "bare" ones have no block, of "maybe" ones the plan does not tell, all others have one.
func TestLinks(t *testing.T) {
	dirs, err := filepath.Glob(filepath.Join(plans, "links-*"))
	if err != nil || len(dirs) != 6 {
		t.Fatalf("there are %d cases (%v), want 6", len(dirs), err)
	}
	for _, dir := range dirs {
		name := filepath.Base(dir)
		t.Run(name, func(t *testing.T) {
			root := load(t, name)
			buckets := root.OfType("aws_s3_bucket")
			if len(buckets) == 0 {
				t.Fatal("there are no buckets")
			}
			for _, b := range buckets {
				links := b.Linked("aws_s3_bucket_public_access_block", "bucket", "bucket")
				if got, want := links.Exist().String(), expected(b); got != want {
					t.Errorf("%s has a block: %s, want %s; links %v", b.Address, got, want, links.Items)
				}
				if want := map[string]int{"yes": 1, "no": 0}; links.Exist().String() != "maybe" && len(links.Items) != want[expected(b)] {
					t.Errorf("%s has %d blocks, want %d", b.Address, len(links.Items), want[expected(b)])
				}
			}
		})
	}
}

func expected(b *tf.Resource) string {
	switch {
	case strings.HasPrefix(b.Name, "bare"), b.Address == "aws_s3_bucket.half[0]":
		return "no"
	case strings.HasPrefix(b.Name, "maybe"):
		return "maybe"
	}
	return "yes"
}

// A link that is sure leads to the block that belongs to the bucket: both have the same instance keys on the way.
func TestLinksGoToTheSameInstance(t *testing.T) {
	for bucket, block := range map[string]string{
		"links-count aws_s3_bucket.counted[1]":                              "aws_s3_bucket_public_access_block.counted[1]",
		"links-count aws_s3_bucket.half[1]":                                 "aws_s3_bucket_public_access_block.half",
		`links-for-each aws_s3_bucket.same_keys["data.csv"]`:                `aws_s3_bucket_public_access_block.same_keys["data.csv"]`,
		`links-for-each aws_s3_bucket.same_keys["a \"b\"]"]`:                `aws_s3_bucket_public_access_block.same_keys["a \"b\"]"]`,
		`links-for-each aws_s3_bucket.chained["two"]`:                       `aws_s3_bucket_public_access_block.chained["two"]`,
		"links-module module.once.aws_s3_bucket.inner":                      "module.once.aws_s3_bucket_public_access_block.inner",
		"links-module module.counted[1].aws_s3_bucket.inner":                "module.counted[1].aws_s3_bucket_public_access_block.inner",
		`links-module module.counted[0].aws_s3_bucket.each["l"]`:            `module.counted[0].aws_s3_bucket_public_access_block.each["l"]`,
		`links-module module.each["y"].aws_s3_bucket.inner`:                 `module.each["y"].aws_s3_bucket_public_access_block.inner`,
		"links-module module.source.aws_s3_bucket.handed_out":               "aws_s3_bucket_public_access_block.output",
		`links-module module.sources["y"].aws_s3_bucket.handed_out`:         `aws_s3_bucket_public_access_block.outputs["y"]`,
		`links-module module.keyed["x"].aws_s3_bucket.handed_out`:           `aws_s3_bucket_public_access_block.keyed["x"]`,
		"links-module module.whole.aws_s3_bucket.handed_out":                "aws_s3_bucket_public_access_block.whole",
		"links-nested aws_s3_bucket.down":                                   "module.down.module.inner.aws_s3_bucket_public_access_block.inner",
		`links-nested aws_s3_bucket.down_each["y"]`:                         `module.down_each["y"].module.inner.aws_s3_bucket_public_access_block.inner`,
		`links-nested aws_s3_bucket.down_value["x"]`:                        `module.down_value["x"].module.inner.aws_s3_bucket_public_access_block.inner`,
		"links-nested aws_s3_bucket.in_object":                              "module.in_object.aws_s3_bucket_public_access_block.object[0]",
		`links-nested aws_s3_bucket.in_map["y"]`:                            `module.in_map.aws_s3_bucket_public_access_block.map["y"]`,
		`links-nested module.down_each["x"].module.bucket.aws_s3_bucket.up`: `module.down_each["x"].module.of_bucket.aws_s3_bucket_public_access_block.inner`,
	} {
		t.Run(bucket, func(t *testing.T) {
			name, address, _ := strings.Cut(bucket, " ")
			b := resource(t, load(t, name), address)
			links := b.Linked("aws_s3_bucket_public_access_block", "bucket", "bucket")
			if len(links.Items) != 1 || links.Items[0].Resource.Address != block || !links.Items[0].Sure.IsYes() {
				t.Errorf("links are %v, want %s for sure", links.Items, block)
			}
		})
	}
}

func resource(t testing.TB, root *tf.Root, address string) *tf.Resource {
	t.Helper()
	for _, r := range root.Resources {
		if r.Address == address {
			return r
		}
	}
	t.Fatalf("there is no %s", address)
	return nil
}
