/** Whose turn it is to tell a reporter, in the service's own database. */
@NullMarked
package org.prongsai.complaint.notices.mongo;

import org.jspecify.annotations.NullMarked;
