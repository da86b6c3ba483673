/** Calls to the platform's services, each behind a time limit and a circuit breaker of its own. */
@NullMarked
package org.prongsai.portal.services;

import org.jspecify.annotations.NullMarked;
