// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/guardlint/guardlint/parser/plan"
	"github.com/guardlint/guardlint/tf"
)

// addPlan reads a plan. One that is broken does not keep the other inputs from being judged.
func (l *loader) addPlan(r io.Reader, name string) error {
	root, incomplete, err := plan.Load(r, name)
	var broken plan.Broken
	if errors.As(err, &broken) {
		l.incomplete = append(l.incomplete, tf.Incomplete{Kind: "syntax", Range: tf.Range{File: name}, Message: "the plan was not read: " + broken.Error(), Blocking: true})
		return nil
	}
	if err != nil {
		return err
	}
	l.plans = append(l.plans, root)
	l.incomplete = append(l.incomplete, incomplete...)
	l.sources[name] = &tf.Source{Path: name}
	return nil
}

// addPlans reads the plans among the files of a tree without configuration. They are told by their content, whatever they are called.
func (l *loader) addPlans(path string, files []string) error {
	found := false
	for _, name := range files {
		is, err := l.addIfPlan(name)
		if err != nil {
			return err
		}
		found = found || is
	}
	if !found && !l.opts.MayLack {
		return fmt.Errorf("there are no Terraform files and no plans in %s: give a directory with .tf files, or a plan made by `terraform show -json`", path)
	}
	return nil
}

// addIfPlan reads a file if it is a plan in JSON, compressed or not.
func (l *loader) addIfPlan(name string) (bool, error) {
	f, err := os.Open(name)
	if err != nil {
		l.incomplete = append(l.incomplete, tf.Incomplete{Kind: "read", Range: tf.Range{File: l.rel(name)}, Blocking: true,
			Message: "the file, which may be a plan, cannot be read: " + plainError(err).Error()})
		return false, nil
	}
	defer f.Close()
	if plan.SniffFile(f) != plan.Plan {
		return false, nil
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return false, fmt.Errorf("read %s: %w", l.rel(name), plainError(err))
	}
	return true, l.addPlan(f, l.rel(name))
}
