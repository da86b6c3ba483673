/** What every page shares: the agency it speaks for, its language, its dates, its error pages. */
@NullMarked
package org.prongsai.portal.web;

import org.jspecify.annotations.NullMarked;
