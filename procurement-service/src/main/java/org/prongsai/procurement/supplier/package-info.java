/** Who bids: known to the public by name, to other services by an opaque id, and a natural person's number to nobody. */
@NullMarked
package org.prongsai.procurement.supplier;

import org.jspecify.annotations.NullMarked;
