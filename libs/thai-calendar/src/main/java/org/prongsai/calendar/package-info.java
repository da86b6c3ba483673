/** Thai official time and numbers: fiscal years, the Buddhist Era, Thai digits, national ids. */
@NullMarked
package org.prongsai.calendar;

import org.jspecify.annotations.NullMarked;
