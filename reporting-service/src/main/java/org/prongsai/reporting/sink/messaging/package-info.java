/** Compacted topics of Kafka, followed from their beginning. */
@NullMarked
package org.prongsai.reporting.sink.messaging;

import org.jspecify.annotations.NullMarked;
