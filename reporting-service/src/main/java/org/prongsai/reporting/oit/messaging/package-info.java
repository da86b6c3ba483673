/** The events on Kafka from which OIT points are read. */
@NullMarked
package org.prongsai.reporting.oit.messaging;

import org.jspecify.annotations.NullMarked;
