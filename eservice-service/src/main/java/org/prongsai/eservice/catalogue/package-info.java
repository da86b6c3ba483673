/** Which services an agency offers, and what it says of them: manual, steps, time standard. */
@NullMarked
package org.prongsai.eservice.catalogue;

import org.jspecify.annotations.NullMarked;
