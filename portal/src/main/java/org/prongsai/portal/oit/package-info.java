/** The items of the open data assessment (OIT) and how each stands, as the reporting service says it. */
@NullMarked
package org.prongsai.portal.oit;

import org.jspecify.annotations.NullMarked;
