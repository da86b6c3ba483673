/** The procurement plan over HTTP: a procurement officer adopts it, everybody reads it. */
@NullMarked
package org.prongsai.procurement.plan.web;

import org.jspecify.annotations.NullMarked;
