/** Somebody signs in with a password, and nobody can try passwords in rows. */
@NullMarked
package org.prongsai.identity.login;

import org.jspecify.annotations.NullMarked;
