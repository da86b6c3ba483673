/** The issuer of logins over HTTP: OpenID Connect with code and PKCE. */
@NullMarked
package org.prongsai.portal.login.oidc;

import org.jspecify.annotations.NullMarked;
