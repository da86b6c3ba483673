/** The page that shows the statistics of complaints. */
@NullMarked
package org.prongsai.portal.statistics.web;

import org.jspecify.annotations.NullMarked;
