/** Services that citizens ask for, their requests, and how they were handled, as the services behind the pages tell them. */
@NullMarked
package org.prongsai.portal.requests;

import org.jspecify.annotations.NullMarked;
