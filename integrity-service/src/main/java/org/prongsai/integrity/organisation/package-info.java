/** The agency's units and posts, which everything else names as responsible; it knows no persons. */
@NullMarked
package org.prongsai.integrity.organisation;

import org.jspecify.annotations.NullMarked;
