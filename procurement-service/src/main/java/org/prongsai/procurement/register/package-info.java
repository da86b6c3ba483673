/** What only one procurement of an agency can have: a running number of a year, a project number of e-GP. */
@NullMarked
package org.prongsai.procurement.register;

import org.jspecify.annotations.NullMarked;
