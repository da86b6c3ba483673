/** The login page, and the page where a password is chosen. */
@NullMarked
package org.prongsai.identity.login.web;

import org.jspecify.annotations.NullMarked;
