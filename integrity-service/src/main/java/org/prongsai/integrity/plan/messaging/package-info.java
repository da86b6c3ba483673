/** Plans' events as the other services hear of them. */
@NullMarked
package org.prongsai.integrity.plan.messaging;

import org.jspecify.annotations.NullMarked;
