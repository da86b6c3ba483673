/** Asks the services over HTTP, each behind a time limit and a circuit breaker of its own. */
@NullMarked
package org.prongsai.portal.services.http;

import org.jspecify.annotations.NullMarked;
