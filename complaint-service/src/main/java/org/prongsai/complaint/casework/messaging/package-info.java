/** Cases' events as the other services hear of them. */
@NullMarked
package org.prongsai.complaint.casework.messaging;

import org.jspecify.annotations.NullMarked;
