/** Events that wait until they, or what they follow, are mended: shown to staff, and tried again when they ask. */
@NullMarked
package org.prongsai.reporting.parking;

import org.jspecify.annotations.NullMarked;
