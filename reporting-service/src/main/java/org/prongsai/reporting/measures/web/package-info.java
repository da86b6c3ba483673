/** The progress of measures over HTTP. */
@NullMarked
package org.prongsai.reporting.measures.web;

import org.jspecify.annotations.NullMarked;
