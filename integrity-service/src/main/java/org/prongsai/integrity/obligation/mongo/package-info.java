/** Obligations as their documents hold them. */
@NullMarked
package org.prongsai.integrity.obligation.mongo;

import org.jspecify.annotations.NullMarked;
