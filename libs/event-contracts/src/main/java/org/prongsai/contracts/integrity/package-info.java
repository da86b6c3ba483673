/** The wire records of integrity-service: its plans and publications, OIT items, deficiencies, circulars, obligations, units. */
@NullMarked
package org.prongsai.contracts.integrity;

import org.jspecify.annotations.NullMarked;
