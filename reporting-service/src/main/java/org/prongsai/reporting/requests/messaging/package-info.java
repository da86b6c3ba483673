/** The events of service requests on Kafka, as the statistics understand them. */
@NullMarked
package org.prongsai.reporting.requests.messaging;

import org.jspecify.annotations.NullMarked;
