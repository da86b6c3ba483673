/** The Kafka broker of a platform on one machine: KRaft, controller and broker in one process. */
@NullMarked
package org.prongsai.embedded.kafka;

import org.jspecify.annotations.NullMarked;
