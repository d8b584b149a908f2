// SPDX-License-Identifier: Apache-2.0

package tf

import "cmp"

// Pos is a place in a source file. Line counts from 1; Byte is the offset from the start of the file, counting
// from 0. Columns are left to the writers of reports, because every format counts them differently.
type Pos struct {
	Line int
	Byte int
}

// Range is a stretch of a source file from Start up to, but not including, End. File is the slash-separated path
// relative to Config.Base, the key of Config.Sources. The zero Range means "no place".
type Range struct {
	File  string
	Start Pos
	End   Pos
}

// IsZero reports whether r names no place.
func (r Range) IsZero() bool { return r.File == "" }

// IsFile reports whether r names a file as a whole, as the places in a plan do, and no lines of it.
func (r Range) IsFile() bool { return r.File != "" && r.End == Pos{} }

// Contains reports whether inner lies within r.
func (r Range) Contains(inner Range) bool {
	return r.File == inner.File && r.Start.Byte <= inner.Start.Byte && inner.End.Byte <= r.End.Byte
}

// Compare orders ranges by file, start and end.
func (r Range) Compare(o Range) int {
	return cmp.Or(cmp.Compare(r.File, o.File), cmp.Compare(r.Start.Line, o.Start.Line),
		cmp.Compare(r.Start.Byte, o.Start.Byte), cmp.Compare(r.End.Byte, o.End.Byte))
}
