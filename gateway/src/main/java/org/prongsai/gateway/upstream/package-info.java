/** Where a request goes: routes, instances, time limits and circuit breakers of the services. */
@NullMarked
package org.prongsai.gateway.upstream;

import org.jspecify.annotations.NullMarked;
