// SPDX-License-Identifier: Apache-2.0

// Package fix applies what mends findings to the sources: it merges the edits of many findings, applies them to a file whole or not at all,
// and shows what changes as a unified diff. It reads and writes no file.
package fix
