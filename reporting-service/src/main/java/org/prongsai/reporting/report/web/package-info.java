/** How reports are asked for over HTTP. */
@NullMarked
package org.prongsai.reporting.report.web;

import org.jspecify.annotations.NullMarked;
