/** The registers as their documents hold them. */
@NullMarked
package org.prongsai.procurement.register.mongo;

import org.jspecify.annotations.NullMarked;
