/** Signing in and out, and the gate of the desk. */
@NullMarked
package org.prongsai.portal.login.web;

import org.jspecify.annotations.NullMarked;
