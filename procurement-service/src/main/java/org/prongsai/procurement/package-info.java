/** Owns what an agency procures: its yearly plans, and every step of each procurement, in public from the first one on. */
@NullMarked
package org.prongsai.procurement;

import org.jspecify.annotations.NullMarked;
