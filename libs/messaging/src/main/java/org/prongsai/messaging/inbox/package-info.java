/** Takes each aggregate's events in their order, and parks what does not fit until it is mended. */
@NullMarked
package org.prongsai.messaging.inbox;

import org.jspecify.annotations.NullMarked;
