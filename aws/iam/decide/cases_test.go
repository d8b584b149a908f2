// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"bufio"
	"compress/gzip"
	"os"
	"testing"
)

// TestCases decides labelled cases: generated requests to S3, SQS and KMS that an independent simulator judged. All of them agree
// with what AWS documents, so none is left out.
func TestCases(t *testing.T) {
	f, err := os.Open("../testdata/decide/cases.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		n++
		c, err := ReadCase(lines.Bytes())
		if err != nil {
			t.Errorf("%s: %v", c.ID, err)
			continue
		}
		if got := Decide(c.Request, c.Policies).Decision.String(); got != c.Expected {
			t.Errorf("%s: %s, want %s", c.ID, got, c.Expected)
		}
	}
	if err := lines.Err(); err != nil || n != 1000 {
		t.Errorf("%d cases were read: %v", n, err)
	}
}
