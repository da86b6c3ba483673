/** Procurements as their documents hold them. */
@NullMarked
package org.prongsai.procurement.process.mongo;

import org.jspecify.annotations.NullMarked;
