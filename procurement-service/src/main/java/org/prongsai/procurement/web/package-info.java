/** What the HTTP edges of plans and procurements do alike. */
@NullMarked
package org.prongsai.procurement.web;

import org.jspecify.annotations.NullMarked;
