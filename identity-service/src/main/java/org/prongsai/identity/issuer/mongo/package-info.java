/** Codes and refresh tokens as MongoDB holds them: hashed. */
@NullMarked
package org.prongsai.identity.issuer.mongo;

import org.jspecify.annotations.NullMarked;
