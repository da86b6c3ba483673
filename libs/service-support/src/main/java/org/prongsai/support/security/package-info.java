/** Who is calling: the gateway's signed token, read in one place and believed alone. */
@NullMarked
package org.prongsai.support.security;

import org.jspecify.annotations.NullMarked;
