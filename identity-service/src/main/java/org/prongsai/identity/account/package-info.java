/** Who works for an agency: their posts, units and roles, for whom they act, and the password that they sign in with. */
@NullMarked
package org.prongsai.identity.account;

import org.jspecify.annotations.NullMarked;
