/** The permanent record of every event that was sent, from which the log can be sent again. */
@NullMarked
package org.prongsai.messaging.journal;

import org.jspecify.annotations.NullMarked;
