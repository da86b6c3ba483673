/** Report rows in the service's own database. */
@NullMarked
package org.prongsai.reporting.rows.mongo;

import org.jspecify.annotations.NullMarked;
