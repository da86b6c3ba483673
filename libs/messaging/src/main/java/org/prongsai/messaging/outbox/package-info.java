/** Brings the events that were saved in aggregates' documents to Kafka and into the journal, and loses none. */
@NullMarked
package org.prongsai.messaging.outbox;

import org.jspecify.annotations.NullMarked;
