/** OpenID Connect as browsers and the portal speak it, on Spring Authorization Server. */
@NullMarked
package org.prongsai.identity.issuer.web;

import org.jspecify.annotations.NullMarked;
