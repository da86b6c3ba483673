/** How far each measure of a fiscal year has come, and the events that show it. */
@NullMarked
package org.prongsai.reporting.measures;

import org.jspecify.annotations.NullMarked;
