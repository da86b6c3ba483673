/** The way of compacted topics into the store. */
@NullMarked
package org.prongsai.reporting.sink;

import org.jspecify.annotations.NullMarked;
