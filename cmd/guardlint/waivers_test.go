// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

var today = time.Now().UTC()

func day(n int) string { return today.AddDate(0, 0, n).Format(time.DateOnly) }

func waiverText(address, owner, expires string) string {
	text := fmt.Sprintf("waiver \"efs-encryption\" {\n  address = %q\n  reason = \"scratch\"\n", address)
	if owner != "" {
		text += fmt.Sprintf("  owner = %q\n", owner)
	}
	if expires != "" {
		text += fmt.Sprintf("  expires = %q\n", expires)
	}
	return text + "}\n"
}

func TestWaiversList(t *testing.T) {
	enter(t, files{".guardlint.hcl": waiverText("a.b", "ops", day(10)) + waiverText("a.c", "ops", day(-1)) + waiverText("a.d", "", "") + waiverText("a.e", "ops", "")})
	got := guard(t, "", "waivers", "list")
	var lines []string
	for line := range strings.Lines(got.out) {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	want := []string{"RULE WHERE OWNER AGE UNTIL STATE AT REASON",
		"efs-encryption a.b ops - " + day(10) + " 10 days left .guardlint.hcl:1 scratch",
		"efs-encryption a.c ops - " + day(-1) + " it held until " + day(-1) + " .guardlint.hcl:7 scratch",
		"efs-encryption a.d - - - it has no owner .guardlint.hcl:13 scratch",
		"efs-encryption a.e ops - - holds .guardlint.hcl:17 scratch"}
	if got.status != statusClean || strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("exit status %d, %s\n%s\nwant\n%s", got.status, got.err, strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
	enter(t, nil)
	if got := guard(t, "", "waivers", "list"); got.status != statusClean || got.out != "there are no exceptions\n" {
		t.Errorf("without settings: %d, %q", got.status, got.out)
	}
}

func TestWaiversCheck(t *testing.T) {
	for name, c := range map[string]struct {
		settings, source string
		status           int
		want             string
	}{
		"it holds":     {waiverText("aws_efs_file_system.a", "ops", day(40)), violating, statusClean, "1 suppressed\n"},
		"it ends soon": {waiverText("aws_efs_file_system.a", "ops", day(30)), violating, statusClean, "1 suppressed (1 expires within 30 days)\n"},
		"it is over":   {waiverText("aws_efs_file_system.a", "ops", day(-1)), violating, statusFindings, "(waiver-expired)\n0 suppressed\n"},
		"no owner":     {waiverText("aws_efs_file_system.a", "", ""), violating, statusFindings, ".guardlint.hcl:1: waiver of efs-encryption for aws_efs_file_system.a hides nothing: it has no owner (waiver-malformed)\n"},
		"idle":         {waiverText("aws_efs_file_system.b", "ops", ""), violating, statusFindings, "(waiver-unmatched)\n"},
		"a comment":    {"", "# guardlint:ignore efs-encryption\n" + violating, statusFindings, "(ignore-malformed)\n"},
		"broken":       {waiverText("aws_efs_file_system.b", "ops", ""), broken, statusIncomplete, "0 suppressed\n"},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, files{".guardlint.hcl": c.settings, "a.tf": c.source})
			if got := guard(t, "", "waivers", "check"); got.status != c.status || !strings.Contains(got.out, c.want) || strings.Contains(got.out, "(efs-encryption)") {
				t.Errorf("exit status %d, want %d\n%s%swant %s", got.status, c.status, got.out, got.err, c.want)
			}
		})
	}
}

// How old an exception is stands in git: a line that was moved keeps its age, and one that is not committed is new.
func TestExceptionsHaveAges(t *testing.T) {
	for _, name := range []string{"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"} {
		t.Setenv(name, day(-40)+"T00:00:00Z")
	}
	const ignored = "# guardlint:ignore efs-* until=2099-12-31 -- scratch\n"
	h := newHistory(t, files{".guardlint.hcl": waiverText("a.b", "ops", ""), "a.tf": violating})
	for _, name := range []string{"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"} {
		t.Setenv(name, day(-7)+"T00:00:00Z")
	}
	h.commit(files{"a.tf": ignored + violating})
	h.write(files{".guardlint.hcl": "# text\n" + strings.Replace(waiverText("a.n", "ops", ""), "efs-encryption", "efs-*", 1) + waiverText("a.b", "ops", ""), "a.tf": "\n" + ignored + violating})
	rows := func(args ...string) string {
		var lines []string
		for line := range strings.Lines(guard(t, "", args...).out) {
			lines = append(lines, strings.Join(strings.Fields(line), " "))
		}
		return strings.Join(lines, "\n")
	}
	waivers := "RULE WHERE OWNER AGE UNTIL STATE AT REASON\nefs-* a.n ops new - holds .guardlint.hcl:2 scratch\nefs-encryption a.b ops 40 days - holds .guardlint.hcl:7 scratch"
	if got := rows("waivers", "list"); got != waivers {
		t.Errorf("%s\nwant\n%s", got, waivers)
	}
	all := waivers + "\nefs-encryption aws_efs_file_system.a - 7 days 2099-12-31 inline comment hides 1 finding a.tf:2 scratch\n"
	if got := rows("waivers", "check"); !strings.HasPrefix(got, all) {
		t.Errorf("%s\nwant\n%s", got, all)
	}
	h.commit(nil)
	h.git("clone", "-q", "--depth", "1", "file://"+cwd(t), "clone")
	t.Chdir("clone")
	if got := rows("waivers", "list"); strings.Count(got, " at least 7 days ") != 2 {
		t.Errorf("in a shallow clone:\n%s", got)
	}
}
