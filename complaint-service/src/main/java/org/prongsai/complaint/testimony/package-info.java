/** What people wrote: sealed under the case's own key from the first moment on. */
@NullMarked
package org.prongsai.complaint.testimony;

import org.jspecify.annotations.NullMarked;
