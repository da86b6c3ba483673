/** The events of procurement-service and eservice-service, which say who took each step. */
@NullMarked
package org.prongsai.complaint.involvement.messaging;

import org.jspecify.annotations.NullMarked;
