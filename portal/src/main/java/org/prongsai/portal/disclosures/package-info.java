/** What the agency has published, as the integrity service says it. */
@NullMarked
package org.prongsai.portal.disclosures;

import org.jspecify.annotations.NullMarked;
