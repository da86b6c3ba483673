/** Gives a Spring Boot service its outbox, with health, metrics and an Actuator endpoint. */
@NullMarked
package org.prongsai.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
