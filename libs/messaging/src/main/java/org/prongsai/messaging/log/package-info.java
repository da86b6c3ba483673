/** A service's topic: events as CloudEvents on Kafka. */
@NullMarked
package org.prongsai.messaging.log;

import org.jspecify.annotations.NullMarked;
