/** The only door of the platform. */
@NullMarked
package org.prongsai.gateway;

import org.jspecify.annotations.NullMarked;
