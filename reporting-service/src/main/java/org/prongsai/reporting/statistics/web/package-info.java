/** Complaint statistics over HTTP. */
@NullMarked
package org.prongsai.reporting.statistics.web;

import org.jspecify.annotations.NullMarked;
