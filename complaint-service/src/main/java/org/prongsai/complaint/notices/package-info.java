/** Reporters who want to be told by mail that there is something new, and nothing else. */
@NullMarked
package org.prongsai.complaint.notices;

import org.jspecify.annotations.NullMarked;
