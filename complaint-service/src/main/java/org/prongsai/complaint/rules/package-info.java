/** Rules of the field that change by date or by agency, read from data files. */
@NullMarked
package org.prongsai.complaint.rules;

import org.jspecify.annotations.NullMarked;
