/** The plan of measures over HTTP: an ITAS administrator adopts it, everybody reads it. */
@NullMarked
package org.prongsai.integrity.plan.web;

import org.jspecify.annotations.NullMarked;
