/** Generations in the service's own database. */
@NullMarked
package org.prongsai.reporting.projection.mongo;

import org.jspecify.annotations.NullMarked;
