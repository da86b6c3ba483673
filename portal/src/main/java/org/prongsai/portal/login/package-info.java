/** Who of the staff is at the desk: their session, which their browser carries sealed, and the issuer that vouches for them. */
@NullMarked
package org.prongsai.portal.login;

import org.jspecify.annotations.NullMarked;
