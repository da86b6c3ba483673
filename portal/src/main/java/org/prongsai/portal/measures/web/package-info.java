/** The pages that show the measures with the events behind each. */
@NullMarked
package org.prongsai.portal.measures.web;

import org.jspecify.annotations.NullMarked;
