/** For whom a request is made: the agency by its host, the role by its login. */
@NullMarked
package org.prongsai.gateway.caller;

import org.jspecify.annotations.NullMarked;
