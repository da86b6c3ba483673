/** Service statistics over HTTP. */
@NullMarked
package org.prongsai.reporting.requests.web;

import org.jspecify.annotations.NullMarked;
