/** What a login says of its owner, and the keys that vouch for it. */
@NullMarked
package org.prongsai.identity.issuer;

import org.jspecify.annotations.NullMarked;
