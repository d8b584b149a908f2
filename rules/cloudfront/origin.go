// SPDX-License-Identifier: Apache-2.0

package cloudfront

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// hasWeakOrigin says whether a distribution speaks plain HTTP, or an old version of TLS, to a custom origin.
func hasWeakOrigin(d *tf.Resource) tf.Truth {
	return d.Blocks("origin").Any(func(origin *tf.Block) tf.Truth {
		return origin.Blocks("custom_origin_config").Any(func(config *tf.Block) tf.Truth {
			return tf.Any(fetchesPlain(d, origin, config), hasOldProtocol(config))
		})
	})
}

// fetchesPlain says whether a distribution may speak plain HTTP to an origin.
func fetchesPlain(d *tf.Resource, origin, config *tf.Block) tf.Truth {
	protocol := config.Attr("origin_protocol_policy")
	return tf.Any(protocol.Is("http-only"), tf.All(protocol.Is("match-viewer"), anyBehaviour(d, func(behaviour *tf.Block) tf.Truth {
		return tf.All(admitsHTTP(behaviour), reaches(d, behaviour, origin))
	})))
}

func hasOldProtocol(config *tf.Block) tf.Truth {
	return config.Attr("origin_ssl_protocols").Elements().Any(func(v tf.Value) tf.Truth { return v.Is("SSLv3", "TLSv1", "TLSv1.1") })
}

// encryptOrigins lets a distribution speak TLS 1.2 to its custom origins.
func encryptOrigins(c *edit.Change, d *tf.Resource) {
	for _, origin := range d.Blocks("origin").Items {
		for _, config := range origin.Blocks("custom_origin_config").Items {
			if fetchesPlain(d, origin, config).IsYes() {
				c.Set(config, "origin_protocol_policy", "https-only")
			}
			if hasOldProtocol(config).IsYes() {
				c.Set(config, "origin_ssl_protocols", []string{"TLSv1.2"})
			}
		}
	}
}

// reaches says whether a behaviour sends requests to an origin, by itself or as a member of a group.
func reaches(d *tf.Resource, behaviour, origin *tf.Block) tf.Truth {
	target, id := behaviour.Attr("target_origin_id"), origin.Attr("origin_id")
	return tf.Any(lint.Same(target, id), d.Blocks("origin_group").Any(func(group *tf.Block) tf.Truth {
		return tf.All(lint.Same(target, group.Attr("origin_id")), group.Blocks("member").Any(func(member *tf.Block) tf.Truth {
			return lint.Same(member.Attr("origin_id"), id)
		}))
	}))
}

// isBucket says whether an origin is an S3 bucket, as it is unless it says otherwise.
func isBucket(origin *tf.Block) tf.Truth {
	return tf.Not(tf.Any(origin.Blocks("custom_origin_config").Exist(), origin.Blocks("vpc_origin_config").Exist()))
}

// s3Origins is yes when every S3 origin of a distribution has one of some ways to sign requests.
func s3Origins(d *tf.Resource, ways ...func(*tf.Block) tf.Truth) tf.Truth {
	return d.Blocks("origin").All(func(origin *tf.Block) tf.Truth {
		ts := []tf.Truth{tf.Not(isBucket(origin))}
		for _, way := range ways {
			ts = append(ts, way(origin))
		}
		return tf.Any(ts...)
	})
}

func hasControl(origin *tf.Block) tf.Truth {
	return lint.Given(origin.Attr("origin_access_control_id"))
}

func hasIdentity(origin *tf.Block) tf.Truth {
	return lint.Given(origin.Attr("s3_origin_config.origin_access_identity"))
}
