/** Opens the log to new events only while everything that was ever sent is in it. */
@NullMarked
package org.prongsai.messaging.epoch;

import org.jspecify.annotations.NullMarked;
