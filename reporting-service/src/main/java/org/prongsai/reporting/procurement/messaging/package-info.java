/** The procurement events on Kafka, as the statistics understand them. */
@NullMarked
package org.prongsai.reporting.procurement.messaging;

import org.jspecify.annotations.NullMarked;
