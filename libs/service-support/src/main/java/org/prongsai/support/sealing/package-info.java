/** What people wrote to a case: sealed under the case's own key, and opened again for who may read it. */
@NullMarked
package org.prongsai.support.sealing;

import org.jspecify.annotations.NullMarked;
