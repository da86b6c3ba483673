/** The overview of what is late across the services, for those who answer for the whole. */
@NullMarked
package org.prongsai.portal.overview.web;

import org.jspecify.annotations.NullMarked;
