/** Procurements over HTTP: staff record what happened, everybody reads what is published. */
@NullMarked
package org.prongsai.procurement.process.web;

import org.jspecify.annotations.NullMarked;
