/** The law of procurement as data with effective dates: methods, ceilings, grounds, what is published. */
@NullMarked
package org.prongsai.procurement.rules;

import org.jspecify.annotations.NullMarked;
