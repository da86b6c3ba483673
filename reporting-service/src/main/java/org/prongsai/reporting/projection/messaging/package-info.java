/** Projections as Kafka Streams topologies, and the Kafka that they run on. */
@NullMarked
package org.prongsai.reporting.projection.messaging;

import org.jspecify.annotations.NullMarked;
