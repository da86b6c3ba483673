/** What belongs to traffic data by itself, without a gateway around it. */
@NullMarked
package org.prongsai.gateway.traffic;

import org.jspecify.annotations.NullMarked;
