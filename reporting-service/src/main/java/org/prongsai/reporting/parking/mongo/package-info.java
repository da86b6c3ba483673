/** Notes of parked events in the service's own database. */
@NullMarked
package org.prongsai.reporting.parking.mongo;

import org.jspecify.annotations.NullMarked;
