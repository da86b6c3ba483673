/** What a writer of aggregates needs to know so that the events it saves are sent. */
@NullMarked
package org.prongsai.messaging;

import org.jspecify.annotations.NullMarked;
