// SPDX-License-Identifier: Apache-2.0

package network

import "github.com/guardlint/guardlint/tf"

// AdmitsInternet says whether the CIDRs in v, an attribute of r that holds one or a list of them, admit the internet, by one entry or by
// several together. A value that is left out admits nothing.
func AdmitsInternet(r *tf.Resource, v tf.Value) tf.Truth {
	return tf.View(r.Root, analyse).cidrs(v).internet()
}
