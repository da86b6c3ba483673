/** A case from its receipt to its close: what may happen to it, and what its reporter is told. */
@NullMarked
package org.prongsai.complaint.casework;

import org.jspecify.annotations.NullMarked;
