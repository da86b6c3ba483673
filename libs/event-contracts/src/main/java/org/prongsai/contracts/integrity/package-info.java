/** The wire records of integrity-service: the plan as adopted and what was published as evidence. */
@NullMarked
package org.prongsai.contracts.integrity;

import org.jspecify.annotations.NullMarked;
