// SPDX-License-Identifier: Apache-2.0

// Package parser reads Terraform and OpenTofu configuration and plans into the model that rules see.
//
// Reading order: Load (what the paths are), discover (which directories are root modules), module (one directory as it is written),
// instance (one use of a module), eval (expressions), content (a block as rules see it).
package parser

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"

	"github.com/guardlint/guardlint/internal/parallel"
	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/tf"
)

// Options says how to read.
type Options struct {
	// Base is the absolute directory that all reported paths are relative to. Empty: the git top level above the first path, else the
	// working directory when it contains the path, else the path's own directory.
	Base string
	// Vars are what Terraform's command line says of variables, in its order. They win over everything else.
	Vars []Var
	// Env is the environment, of which TF_VAR_*, TF_WORKSPACE and TF_DATA_DIR are read; nil is an empty one.
	Env []string
	// Account is the AWS account's id that aws_caller_identity gives, Region the region of providers that name none; empty: not known.
	Account, Region string
	// Source is the directory of the root module that plans were made from, so that what is found in them points at the source. Empty:
	// the directory of the plan or the working directory, when it holds a module that declares what the plan has.
	Source string
	// Itself says that a directory which holds configuration stands for the root module that it is, as for Terraform, and not for those
	// below it too.
	Itself bool
	// MayLack says that a path need not exist, and a directory need not hold anything to judge.
	MayLack bool
	// PlanFile is the binary plan that plans were printed from. The configuration in it stands in for the source where that is not found.
	PlanFile string
	// Stdin is read for the path "-", which must be a plan.
	Stdin io.Reader
	// Contents stand in for what files of configuration and of variables hold, by path relative to the base. Files that are not there are read as ever.
	Contents map[string][]byte
	// Lazy leaves roots unread until they are opened, so that a scan holds only those that it works on. Their content is then to be used
	// between Open and Release.
	Lazy bool
	// Outlined says by its bytes of which file the outline will be asked for: it is made while the file is parsed, and the others have none.
	// Nil: of any, but of few.
	Outlined func(src []byte) bool
	// Jobs is how many files and roots are read at once; 0 means one per processor.
	Jobs int

	steps int // expressions evaluated per root module; 0 means maxSteps
}

// Var is one -var or -var-file.
type Var struct {
	Assign string // "name=value"
	File   string // a tfvars file; Assign is then ""
}

// Load reads what the paths name: directories (all root modules below them), single configuration files (their module, of which only
// what these files declare is kept) and plans. It fails when a path cannot be read or is nothing that guardlint knows; what is wrong
// inside of files becomes Config.Incomplete, and so does that ctx ended before everything was read.
func Load(ctx context.Context, paths []string, o Options) (*tf.Config, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.steps <= 0 {
		o.steps = maxSteps
	}
	functions := funcs.NewLibrary(knownMarks)
	l := &loader{opts: o, functions: functions, context: &hcl.EvalContext{Functions: functions.OfValues()}, modules: make(map[string]*moduleEntry), sources: make(tf.Sources)}
	l.files.real = new(realPaths)
	if err := l.setBase(paths[0]); err != nil {
		return nil, err
	}
	inputs, err := l.readInputs()
	if err != nil {
		return nil, err
	}
	l.inputs = inputs
	if o.PlanFile != "" {
		if l.binary, err = l.openArchive(o.PlanFile); err != nil {
			return nil, err
		}
	}
	for _, path := range paths {
		if err := l.add(ctx, path); err != nil {
			return nil, err
		}
	}
	return l.finish(ctx)
}

// loader is the state of one Load.
type loader struct {
	opts      Options
	base      string
	files     confined
	inputs    *inputs
	listed    sync.Map // directory → listing, for those with configuration that the walk met
	callees   sync.Map // directory → directories that its calls name by local path
	binary    *archive // what PlanFile holds
	archive   *archive // all that there is, for a loader that sees nothing else
	functions funcs.Library
	context   *hcl.EvalContext // holds the functions that see no files
	targets   []target
	plans     []*tf.Root

	mu         sync.Mutex
	modules    map[string]*moduleEntry
	users      map[string]int // how many roots yet to be judged call the module of a directory
	sources    tf.Sources
	incomplete []tf.Incomplete
}

type moduleEntry struct {
	once   sync.Once
	module *module
}

// target is a root module to evaluate. When only is not empty, only what these files declare is kept.
type target struct {
	dir    string
	only   []string
	values map[string]input // of root variables, when a plan tells them; nil: as Terraform would find them
}

// setBase decides what reported paths are relative to and what may be read.
func (l *loader) setBase(path string) error {
	if l.opts.Source != "" {
		path = l.opts.Source
	} else if path == "-" || isPipe(path) {
		path = "."
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", path, err)
	}
	if info, err := os.Stat(abs); err == nil && !info.IsDir() {
		abs = filepath.Dir(abs)
	}
	top := gitTop(abs)
	l.base = l.opts.Base
	if l.base == "" {
		cwd, err := os.Getwd()
		switch {
		case top != "":
			l.base = top
		case err == nil && within(cwd, abs):
			l.base = cwd
		default:
			l.base = abs
		}
	}
	if top != "" {
		l.files.allow(top)
	}
	return nil
}

// gitTop is the directory at or above dir that holds .git, or "".
func gitTop(dir string) string {
	for {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// rel is the path relative to the base, slash-separated.
func (l *loader) rel(abs string) string {
	rel, err := filepath.Rel(l.base, abs)
	if err != nil {
		return filepath.ToSlash(abs)
	}
	return filepath.ToSlash(rel)
}

// add recognises one path and reads or notes what it names.
func (l *loader) add(ctx context.Context, path string) error {
	if path == "-" {
		if l.opts.Stdin == nil {
			return fmt.Errorf("read standard input: there is none")
		}
		return l.addPlan(l.opts.Stdin, tf.StandardInput)
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("resolve %s: %w", path, err)
	}
	info, err := os.Stat(abs)
	if l.opts.MayLack && errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read %s: %w: check the path", path, plainError(err))
	}
	if info.IsDir() {
		l.files.allow(abs)
		return l.addTree(ctx, path, abs)
	}
	l.files.allow(filepath.Dir(abs))
	name := filepath.Base(abs)
	if _, ext := splitConfigName(name); ext != "" {
		l.addFile(abs)
		return nil
	}
	if strings.HasSuffix(name, ".tfvars") || strings.HasSuffix(name, ".tfvars.json") {
		l.targets = append(l.targets, target{dir: filepath.Dir(abs)})
		return nil
	}
	f, err := os.Open(abs)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, plainError(err))
	}
	defer f.Close()
	if isPipe(abs) {
		return l.addPlan(f, filepath.ToSlash(path))
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("read %s: it is not a regular file: give a directory, a Terraform file or a plan in JSON", path)
	}
	return l.addPlan(f, l.rel(abs))
}

// isPipe reports whether a path is what a shell gives for <(terraform show -json PLAN).
func isPipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&os.ModeNamedPipe != 0
}

// addFile notes one configuration file. Its directory gives the context, unless the directory is no module at all: when files repeat each
// other's declarations, the file stands alone.
func (l *loader) addFile(abs string) {
	dir := filepath.Dir(abs)
	for i, t := range l.targets {
		if t.dir == dir && len(t.only) > 0 {
			l.targets[i].only = append(t.only, l.rel(abs))
			return
		}
	}
	l.targets = append(l.targets, target{dir: dir, only: []string{l.rel(abs)}})
}

// finish evaluates all targets, several at once, and returns the configuration.
func (l *loader) finish(ctx context.Context) (*tf.Config, error) {
	targets := l.uniqueTargets()
	l.countUsers(targets)
	l.checkVars(targets)
	roots := make([]*tf.Root, len(targets))
	for i, t := range targets {
		root := &tf.Root{Name: l.rel(t.dir)}
		if l.opts.Lazy {
			root.Build = func() { l.evaluate(ctx, t, root) }
		}
		roots[i] = root
	}
	if !l.opts.Lazy {
		parallel.Each(len(targets), l.opts.Jobs, func(i int) {
			if ctx.Err() == nil {
				l.evaluate(ctx, targets[i], roots[i])
			}
		})
	}
	if ctx.Err() != nil {
		l.incomplete = append(l.incomplete, tf.Incomplete{Kind: "limit", Range: tf.Range{File: "."}, Blocking: true,
			Message: "reading was stopped before everything was read: " + context.Cause(ctx).Error()})
	}
	if err := l.locatePlans(ctx); err != nil {
		return nil, err
	}
	cfg := &tf.Config{Base: l.base, Roots: append(roots, l.plans...), Sources: l.sources, Incomplete: l.incomplete}
	slices.SortStableFunc(cfg.Roots, func(a, b *tf.Root) int { return strings.Compare(a.Name, b.Name) })
	return cfg, nil
}

// uniqueTargets drops directories that are named twice, files whose whole directory is judged anyway, and files of modules that another named
// one calls: they are judged where they are called, with the arguments they get there.
func (l *loader) uniqueTargets() []target {
	whole := make(map[string]bool)
	var named []string
	for _, t := range l.targets {
		if len(t.only) == 0 {
			whole[t.dir] = true
		}
		named = append(named, t.only...)
	}
	var out []target
	seen := make(map[string]bool)
	for _, t := range l.targets {
		if len(t.only) > 0 {
			if whole[t.dir] || l.isCalled(t) {
				continue
			}
			t.only = named
		}
		if !seen[t.dir] {
			seen[t.dir] = true
			out = append(out, t)
		}
	}
	return out
}

// isCalled reports whether another target's module calls this one's, directly or through others, without being called back.
func (l *loader) isCalled(t target) bool {
	if len(l.targets) == 1 {
		return false
	}
	for _, other := range l.targets {
		if other.dir != t.dir && l.reaches(other.dir, t.dir, make(map[string]bool)) && !l.reaches(t.dir, other.dir, make(map[string]bool)) {
			return true
		}
	}
	return false
}

// reaches follows local module calls.
func (l *loader) reaches(from, to string, seen map[string]bool) bool {
	if from == to {
		return true
	}
	if seen[from] {
		return false
	}
	seen[from] = true
	return slices.ContainsFunc(l.localCallees(from), func(callee string) bool { return l.reaches(callee, to, seen) })
}

// module returns a directory's module, loading it once however often it is called; nil when the directory holds no configuration.
func (l *loader) module(dir string) *module {
	l.mu.Lock()
	entry := l.modules[dir]
	if entry == nil {
		entry = &moduleEntry{}
		l.modules[dir] = entry
	}
	l.mu.Unlock()
	entry.once.Do(func() { entry.module = l.load(dir) })
	if len(entry.module.files) == 0 {
		return nil
	}
	return entry.module
}

// countUsers notes how many root modules reach each directory by local calls, so that a module's syntax trees live no longer than they are needed.
func (l *loader) countUsers(targets []target) {
	l.users = make(map[string]int)
	for _, t := range targets {
		reached := map[string]bool{t.dir: true}
		for next := []string{t.dir}; len(next) > 0; next = next[1:] {
			for _, callee := range l.localCallees(next[0]) {
				if !reached[callee] {
					reached[callee] = true
					l.users[callee]++
					next = append(next, callee)
				}
			}
		}
	}
}

// leave drops the modules that a root called and no other one needs. Should one be needed after all, it is read again.
func (l *loader) leave(dirs map[string]bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for dir := range dirs {
		if l.users[dir]--; l.users[dir] <= 0 {
			delete(l.modules, dir)
		}
	}
}

// load reads a directory's module.
func (l *loader) load(dir string) *module {
	listed, err := l.list(dir)
	names := listed.config
	files := make([]*file, len(names))
	parallel.Each(len(names), l.opts.Jobs, func(i int) { files[i] = l.parseFile(dir, names[i]) })
	m := newModule(dir, l.rel(dir), files)
	if err != nil {
		m.problems = append(m.problems, tf.Incomplete{Kind: "read", Range: tf.Range{File: l.rel(dir)}, Blocking: true,
			Message: "the directory cannot be read: " + plainError(err).Error()})
	}
	return m
}

// listing is what a directory holds that Terraform reads by itself.
type listing struct {
	config []string // names of configuration files, sorted
	vars   []string // names of variable files, in Terraform's order
}

// list returns a directory's listing, from the walk if that met it.
func (l *loader) list(dir string) (listing, error) {
	if known, ok := l.listed.Load(dir); ok {
		return known.(listing), nil
	}
	entries, err := os.ReadDir(dir)
	return listingOf(entries), err
}

func listingOf(entries []os.DirEntry) listing {
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return listing{configFiles(names), varFiles(names)}
}
