/** Rules of the field that change by date, read from data files: forms, windows, working hours. */
@NullMarked
package org.prongsai.eservice.rules;

import org.jspecify.annotations.NullMarked;
