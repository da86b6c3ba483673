/** What services say to each other on Kafka: the envelope, the registry of types and the one codec. */
@NullMarked
package org.prongsai.contracts;

import org.jspecify.annotations.NullMarked;
