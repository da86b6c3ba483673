/** How the features of the service are put together. */
@NullMarked
package org.prongsai.integrity.config;

import org.jspecify.annotations.NullMarked;
