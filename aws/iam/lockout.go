// SPDX-License-Identifier: Apache-2.0

package iam

import "github.com/guardlint/guardlint/tf"

// LocksOut is yes when some statement of a bucket's policy denies everybody to put another one, whoever asks and however: the root user of the
// account alone can delete it then (S3 User Guide, "Bucket policies for Amazon S3").
func (d *Document) LocksOut() tf.Truth { return d.Any((*Statement).locksOut) }

func (s *Statement) locksOut() tf.Truth {
	const put = "s3:PutBucketPolicy"
	if s.Principal == nil || s.Resource == nil {
		return tf.No() // NotPrincipal exempts somebody
	}
	conditional := s.Conditions.Any(func(Condition) tf.Truth { return tf.Yes() })
	t := tf.All(s.Denies(), s.everyone(), s.Covers(put), s.explain("Resource", s.Resource.Any(isBucket)), s.explain("Condition", tf.Not(conditional)))
	if !t.IsYes() {
		return t.OneDoubt()
	}
	return tf.Yes(s.because("denies everybody (%s) %s by %s, without a condition", s.everyoneAs(), put, s.whatOf(Actions{put})))
}

// DeniesOtherEncryption is yes when some statement denies everybody to put objects that ask for another algorithm or key than the bucket's. A
// statement that also refuses those that ask for none does.
func (d *Document) DeniesOtherEncryption() tf.Truth {
	t := d.Any((*Statement).deniesOtherEncryption)
	if t.IsNo() {
		return tf.No(d.value.Because("no statement of `%s` denies puts with another algorithm or key", d.value.Path))
	}
	return t
}

func (s *Statement) deniesOtherEncryption() tf.Truth {
	if s.Principal == nil || s.Resource == nil {
		return tf.No()
	}
	t := tf.All(s.Denies(), s.everyone(), s.Covers("s3:PutObject"), s.explain("Resource", s.Resource.Any(isEveryObject)),
		s.explain("Condition", s.Conditions.meetOtherEncryption()))
	if !t.IsYes() {
		return t.OneDoubt()
	}
	return tf.Yes(s.because("denies everybody puts with another algorithm or key"))
}

// meetOtherEncryption is yes when a condition compares how an object shall be encrypted, and the others do but ask whether that is said. Without
// conditions every put meets them.
func (c Conditions) meetOtherEncryption() tf.Truth {
	if len(c.Items) == 0 && c.Open == "" {
		return tf.Yes()
	}
	compared := c.Any(func(item Condition) tf.Truth { return tf.All(item.isAboutEncryption(), tf.Of(item.Operator.Negated)) })
	others := c.Any(func(item Condition) tf.Truth {
		asks := tf.Of(item.Operator.Negated || item.Operator.Name == "Null")
		return tf.Not(tf.All(item.isAboutEncryption(), asks))
	})
	return tf.All(compared, tf.Not(others))
}

func (c Condition) isAboutEncryption() tf.Truth {
	key, known := c.Key.Known()
	if !known {
		return c.Key.unknown()
	}
	return tf.Of(key == "s3:x-amz-server-side-encryption" || key == "s3:x-amz-server-side-encryption-aws-kms-key-id")
}
