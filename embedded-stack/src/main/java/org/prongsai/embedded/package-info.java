/** A real Kafka broker and a document store for tests and for a platform on one machine. */
@NullMarked
package org.prongsai.embedded;

import org.jspecify.annotations.NullMarked;
