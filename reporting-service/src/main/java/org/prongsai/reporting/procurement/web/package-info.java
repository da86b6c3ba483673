/** Procurement statistics over HTTP. */
@NullMarked
package org.prongsai.reporting.procurement.web;

import org.jspecify.annotations.NullMarked;
