/** What a person tells the agency, and what comes back, as the complaint service says it. */
@NullMarked
package org.prongsai.portal.complaints;

import org.jspecify.annotations.NullMarked;
