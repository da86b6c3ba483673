/** What the agency procures, as the procurement and reporting services say it. */
@NullMarked
package org.prongsai.portal.procurement;

import org.jspecify.annotations.NullMarked;
