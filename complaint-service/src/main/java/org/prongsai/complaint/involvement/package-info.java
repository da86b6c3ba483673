/** Who is responsible for what a case is about, as far as the other services have told. */
@NullMarked
package org.prongsai.complaint.involvement;

import org.jspecify.annotations.NullMarked;
