/** Plans as their documents hold them. */
@NullMarked
package org.prongsai.integrity.plan.mongo;

import org.jspecify.annotations.NullMarked;
