/** Procurement plans as their documents hold them. */
@NullMarked
package org.prongsai.procurement.plan.mongo;

import org.jspecify.annotations.NullMarked;
