/** Similar cases over HTTP, for staff. */
@NullMarked
package org.prongsai.complaint.similarity.web;

import org.jspecify.annotations.NullMarked;
