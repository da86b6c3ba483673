/** Issues the platform's staff logins: accounts of each agency, and the OpenID Connect issuer at /identity. */
@NullMarked
package org.prongsai.identity;

import org.jspecify.annotations.NullMarked;
