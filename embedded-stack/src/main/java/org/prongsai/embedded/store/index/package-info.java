/** Ordered indexes over stored documents, and the choice of the one that answers a query. */
@NullMarked
package org.prongsai.embedded.store.index;

import org.jspecify.annotations.NullMarked;
