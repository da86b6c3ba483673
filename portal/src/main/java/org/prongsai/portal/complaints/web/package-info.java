/** The pages on which a person files a complaint and follows it. */
@NullMarked
package org.prongsai.portal.complaints.web;

import org.jspecify.annotations.NullMarked;
