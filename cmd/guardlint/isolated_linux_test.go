// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A scan needs neither a network nor other programs: it does the same in a network namespace without even a loopback device, with an empty
// search path and without an environment.
func TestScanInIsolation(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "guardlint")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(binary, "scan", "-f", "compact", "../../examples/insecure")
	cmd.Env = []string{"PATH=" + t.TempDir()}
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET}
	out, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
	case errors.Is(err, os.ErrPermission) || errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOSPC):
		t.Skipf("this machine allows no namespaces: %v", err)
	default:
		t.Fatalf("the insecure example gave %v", err)
	}
	if exit.ExitCode() != statusFindings || !strings.Contains(string(out), "critical") {
		t.Errorf("exit status %d\n%s%s", exit.ExitCode(), out, exit.Stderr)
	}
}
