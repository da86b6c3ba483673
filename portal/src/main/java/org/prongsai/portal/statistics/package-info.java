/** Statistics of complaints, as the reporting service counts them. */
@NullMarked
package org.prongsai.portal.statistics;

import org.jspecify.annotations.NullMarked;
