/** The public site: pages rendered on the server from what the services answer. */
@NullMarked
package org.prongsai.portal;

import org.jspecify.annotations.NullMarked;
