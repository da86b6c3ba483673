/** The portal as its readers meet it, over HTTP, with stand-ins for the services behind it. */
@NullMarked
package org.prongsai.portal;

import org.jspecify.annotations.NullMarked;
