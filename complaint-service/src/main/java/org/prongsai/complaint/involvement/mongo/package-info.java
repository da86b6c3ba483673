/** Matters in the service's own database. */
@NullMarked
package org.prongsai.complaint.involvement.mongo;

import org.jspecify.annotations.NullMarked;
