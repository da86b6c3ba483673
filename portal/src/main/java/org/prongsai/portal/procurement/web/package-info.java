/** The public pages of procurement: the list, one procurement and its versions, the plan, the statistics. */
@NullMarked
package org.prongsai.portal.procurement.web;

import org.jspecify.annotations.NullMarked;
