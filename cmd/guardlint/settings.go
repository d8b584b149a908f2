// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	goversion "github.com/hashicorp/go-version"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/tf"
)

// settingsFlags say where settings are.
type settingsFlags struct {
	config, orgConfig string
	noConfig          bool
}

func (f *settingsFlags) declare(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.config, "config", "", "settings `FILE` (default: "+policy.SettingsFile+" in the scanned directory or above, up to the top level of the repository)")
	flags.BoolVar(&f.noConfig, "no-config", false, "look for no settings file (default: off)")
	flags.StringVar(&f.orgConfig, "org-config", "", "settings `FILE` of the organisation, above the project's: what it locks nobody can loosen (default: none)")
}

// settled are the settings that hold for a run, and where every flag has its value from.
type settled struct {
	settings *policy.Settings // nil without a file
	whole    bool             // the scan covers the directory of the settings
	origins  map[string]string
	refused  []policy.Refusal // what flags would loosen and a lock forbids
}

// settle gives the flags that the command line leaves out the values of the environment and then of the settings file.
func (f *settingsFlags) settle(flags *pflag.FlagSet, paths []string) (settled, error) {
	s := settled{origins: make(map[string]string)}
	note := func(origin func(*pflag.Flag) string) {
		flags.VisitAll(func(flag *pflag.Flag) {
			if flag.Changed && s.origins[flag.Name] == "" {
				s.origins[flag.Name] = origin(flag)
			}
		})
	}
	note(func(flag *pflag.Flag) string { return "--" + flag.Name })
	if err := fromEnvironment(flags); err != nil {
		return s, err
	}
	note(variable)
	if err := s.read(f, paths); err != nil || s.settings == nil {
		return s, err
	}
	for _, required := range s.settings.RequiredVersion {
		if err := suitable(required, readVersion().Version); err != nil {
			return s, err
		}
	}
	return s, s.fill(flags)
}

// read reads the project's settings and those of its organisation.
func (s *settled) read(f *settingsFlags, paths []string) error {
	src, whole, err := f.find(paths)
	if err != nil {
		return err
	}
	s.whole = whole
	if src != nil {
		if s.settings, err = policy.ParseSettings(src, guardlint.Rules()); err != nil {
			return err
		}
	}
	src, err = f.findAbove(paths, src)
	if err != nil || src == nil {
		return err
	}
	above, err := policy.ParseSettings(src, guardlint.Rules())
	s.settings = s.settings.Under(above)
	return err
}

// fill sets the flags that nobody else set, or that somebody set to what a lock forbids.
func (s *settled) fill(flags *pflag.FlagSet) error {
	for _, name := range policy.FlagNames() {
		flag := flags.Lookup(name)
		if flag == nil {
			continue
		}
		var given *policy.Setting
		if s.origins[name] != "" {
			given = &policy.Setting{Name: name, Values: []string{flag.Value.String()}}
		}
		set, refused := s.settings.Hold(name, given, flag.DefValue, guardlint.Rules())
		s.refused = append(s.refused, refused...)
		if (given != nil && len(refused) == 0) || (set.Range.IsZero() && given == nil) {
			continue
		}
		for _, v := range set.Values {
			if err := flags.Set(name, v); err != nil {
				return fmt.Errorf("%s: %s: %w", placeOf(set), strings.ReplaceAll(name, "-", "_"), plainFlagError(err))
			}
		}
		delete(s.origins, name)
		if !set.Range.IsZero() {
			s.origins[name] = placeOf(set)
		}
	}
	return nil
}

func placeOf(set policy.Setting) string {
	return fmt.Sprintf("%s:%d", set.Range.File, set.Range.Start.Line)
}

// suitable checks a version against what the settings require. A build without a release's version suits all.
func suitable(required policy.Setting, version string) error {
	constraint, err := goversion.NewConstraint(required.Values[0])
	if err != nil {
		return fmt.Errorf("%s: required_version is no constraint like \">= 0.1.0\"", placeOf(required))
	}
	if v, err := goversion.NewVersion(version); err == nil && !constraint.Check(v) {
		return fmt.Errorf("%s: the settings require guardlint %s, and this is %s", placeOf(required), required.Values[0], version)
	}
	return nil
}

// find reads the settings file that the flags name, or the nearest one above the paths; nil when there is none.
func (f *settingsFlags) find(paths []string) (src *tf.Source, whole bool, err error) {
	if f.noConfig {
		if f.config != "" {
			return nil, false, errors.New("--config and --no-config contradict each other")
		}
		return nil, false, nil
	}
	paths = orHere(paths)
	base, file := "", ""
	for i, path := range paths {
		places, err := placesOf(path)
		if err != nil {
			return nil, false, err
		}
		found := places.nearest()
		switch {
		case i == 0:
			base, file = places.base(), found
		case found != file && f.config == "":
			return nil, false, fmt.Errorf("%s and %s have different settings: scan them apart, or use --config", paths[0], path)
		}
	}
	if f.config != "" {
		if file, err = filepath.Abs(f.config); err != nil {
			return nil, false, err
		}
	}
	if file == "" {
		return nil, false, nil
	}
	name := nameBelow(base, file)
	data, err := readSmall(file, f.config == "")
	if err != nil {
		return nil, false, fmt.Errorf("read settings %s: %w", name, withoutPath(err))
	}
	for _, path := range paths {
		if abs, err := filepath.Abs(path); err == nil && path != "-" {
			whole = whole || abs == filepath.Dir(file) || strings.HasPrefix(filepath.Dir(file), abs+string(filepath.Separator))
		}
	}
	return &tf.Source{Path: name, Bytes: data}, whole, nil
}

// findAbove reads the organisation's settings; nil for none. Its name in reports is not the project's.
func (f *settingsFlags) findAbove(paths []string, below *tf.Source) (*tf.Source, error) {
	if f.orgConfig == "" {
		return nil, nil
	}
	places, err := placesOf(orHere(paths)[0])
	if err != nil {
		return nil, err
	}
	file, err := filepath.Abs(f.orgConfig)
	if err != nil {
		return nil, err
	}
	name := nameBelow(places.base(), file)
	if below != nil && below.Path == name {
		name = filepath.ToSlash(filepath.Join(filepath.Base(filepath.Dir(file)), name))
	}
	data, err := readSmall(file, false)
	if err != nil {
		return nil, fmt.Errorf("read settings %s: %w", name, withoutPath(err))
	}
	return &tf.Source{Path: name, Bytes: data}, nil
}

// nameBelow is a file's path relative to base, or its plain name when it lies elsewhere.
func nameBelow(base, file string) string {
	if rel, err := filepath.Rel(base, file); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.Base(file)
}

// readSmall reads a regular file; a file that nobody named must not be a link. A little more than settings may have is enough to refuse it.
func readSmall(file string, unnamed bool) ([]byte, error) {
	if info, err := os.Lstat(file); unnamed && err == nil && info.Mode()&os.ModeSymlink != 0 {
		return nil, errors.New("it is a symbolic link: use --config to follow it")
	}
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is not a regular file")
	}
	opened, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	return io.ReadAll(io.LimitReader(opened, 1<<20))
}

// places are the directories in which settings for a path may lie, nearest first. The last is the repository's top level, or without one the
// working directory when that holds the path, or else the path's own directory: what lies above is not the project's.
type places []string

func placesOf(path string) (places, error) {
	if path == "-" {
		path = "."
	}
	start, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if info, err := os.Stat(start); err == nil && !info.IsDir() {
		start = filepath.Dir(start)
	}
	var chain places
	for dir := start; ; dir = filepath.Dir(dir) {
		chain = append(chain, dir)
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return chain, nil
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	cwd, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for i, dir := range chain {
		if dir == cwd {
			return chain[:i+1], nil
		}
	}
	return chain[:1], nil
}

func (p places) base() string { return p[len(p)-1] }

// nearest is the first settings file, or "".
func (p places) nearest() string {
	for _, dir := range p {
		file := filepath.Join(dir, policy.SettingsFile)
		if _, err := os.Lstat(file); err == nil {
			return file
		}
	}
	return ""
}
