/** The staff desk as a pattern: a service's pages are described by a {@link org.prongsai.portal.desk.DeskSection}, and look and work alike. */
@NullMarked
package org.prongsai.portal.desk;

import org.jspecify.annotations.NullMarked;
