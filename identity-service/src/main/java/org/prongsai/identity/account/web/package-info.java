/** The accounts as their administrators reach them over HTTP. */
@NullMarked
package org.prongsai.identity.account.web;

import org.jspecify.annotations.NullMarked;
