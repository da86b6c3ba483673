/** The words that every service shares: who an agency is and who a member of staff is. */
@NullMarked
package org.prongsai.support;

import org.jspecify.annotations.NullMarked;
