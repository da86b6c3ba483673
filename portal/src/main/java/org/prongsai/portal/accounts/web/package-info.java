/** Who works at the agency and in which role, for its administrators. */
@NullMarked
package org.prongsai.portal.accounts.web;

import org.jspecify.annotations.NullMarked;
