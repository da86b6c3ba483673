/** Procurements in the words of the contract. */
@NullMarked
package org.prongsai.procurement.process.messaging;

import org.jspecify.annotations.NullMarked;
