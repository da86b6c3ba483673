/** The units and posts of the agency, as the desk names and offers them. */
@NullMarked
package org.prongsai.portal.organisation;

import org.jspecify.annotations.NullMarked;
