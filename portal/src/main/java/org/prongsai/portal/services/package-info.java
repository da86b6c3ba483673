/** What the pages ask the platform's services, and what can come back. */
@NullMarked
package org.prongsai.portal.services;

import org.jspecify.annotations.NullMarked;
