/** What law and plan expect by a day, opened and fulfilled by what happens elsewhere in the service. */
@NullMarked
package org.prongsai.integrity.obligation;

import org.jspecify.annotations.NullMarked;
