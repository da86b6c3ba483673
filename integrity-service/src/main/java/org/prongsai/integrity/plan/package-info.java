/** The measures of a fiscal year: adopted once, and then as they are. */
@NullMarked
package org.prongsai.integrity.plan;

import org.jspecify.annotations.NullMarked;
