/** Procurement plans in the words of the contract. */
@NullMarked
package org.prongsai.procurement.plan.messaging;

import org.jspecify.annotations.NullMarked;
