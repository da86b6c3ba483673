/** Cases as documents. */
@NullMarked
package org.prongsai.complaint.casework.mongo;

import org.jspecify.annotations.NullMarked;
