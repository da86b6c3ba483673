/** What the agency has published: manuals, plans, news, minutes and circulars, as evidence for steps of measures. */
@NullMarked
package org.prongsai.integrity.disclosure;

import org.jspecify.annotations.NullMarked;
