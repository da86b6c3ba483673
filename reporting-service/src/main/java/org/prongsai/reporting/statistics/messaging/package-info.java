/** The complaint events on Kafka, as the statistics understand them. */
@NullMarked
package org.prongsai.reporting.statistics.messaging;

import org.jspecify.annotations.NullMarked;
