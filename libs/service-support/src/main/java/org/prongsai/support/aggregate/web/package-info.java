/** How a command's outcome leaves over HTTP, the same for every service. */
@NullMarked
package org.prongsai.support.aggregate.web;

import org.jspecify.annotations.NullMarked;
