/** OIT points over HTTP. */
@NullMarked
package org.prongsai.reporting.oit.web;

import org.jspecify.annotations.NullMarked;
