/** Published questions as documents. */
@NullMarked
package org.prongsai.complaint.questions.mongo;

import org.jspecify.annotations.NullMarked;
