/** What law and plan expect of the agency, on the desk. */
@NullMarked
package org.prongsai.portal.obligations.web;

import org.jspecify.annotations.NullMarked;
