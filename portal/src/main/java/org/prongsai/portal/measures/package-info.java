/** The integrity plan's measures and how far each has come, as the reporting service says it. */
@NullMarked
package org.prongsai.portal.measures;

import org.jspecify.annotations.NullMarked;
