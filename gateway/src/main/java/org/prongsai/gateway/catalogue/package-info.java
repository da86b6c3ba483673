/** What the gateway answers by itself: the problem catalogue and the description of the whole API. */
@NullMarked
package org.prongsai.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
