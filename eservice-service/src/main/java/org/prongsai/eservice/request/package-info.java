/** A citizen's request for a service, from the day it comes in to the day it is done with. */
@NullMarked
package org.prongsai.eservice.request;

import org.jspecify.annotations.NullMarked;
