/** What procurement-service says: plans, and the steps of each procurement. */
@NullMarked
package org.prongsai.contracts.procurement;

import org.jspecify.annotations.NullMarked;
