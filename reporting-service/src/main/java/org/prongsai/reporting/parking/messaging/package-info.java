/** Redrives on Kafka. */
@NullMarked
package org.prongsai.reporting.parking.messaging;

import org.jspecify.annotations.NullMarked;
