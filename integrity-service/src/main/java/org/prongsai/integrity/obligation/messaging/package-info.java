/** The events that open and fulfil obligations, and those that obligations cause. */
@NullMarked
package org.prongsai.integrity.obligation.messaging;

import org.jspecify.annotations.NullMarked;
