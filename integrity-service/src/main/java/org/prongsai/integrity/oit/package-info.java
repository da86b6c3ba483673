/** The items that the assessment of open data (OIT) asks for in a year, and what the agency answers to each. */
@NullMarked
package org.prongsai.integrity.oit;

import org.jspecify.annotations.NullMarked;
