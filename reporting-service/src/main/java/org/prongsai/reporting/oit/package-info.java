/** Points of the open data assessment (OIT), read from approved items, the measures and the complaint statistics. */
@NullMarked
package org.prongsai.reporting.oit;

import org.jspecify.annotations.NullMarked;
