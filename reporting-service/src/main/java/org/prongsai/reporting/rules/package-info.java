/** The rules by which reports are read, as data with effective dates. */
@NullMarked
package org.prongsai.reporting.rules;

import org.jspecify.annotations.NullMarked;
