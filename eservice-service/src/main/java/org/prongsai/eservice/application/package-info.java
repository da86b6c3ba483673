/** What a citizen writes to ask for a service: checked against the form, sealed from the first write on. */
@NullMarked
package org.prongsai.eservice.application;

import org.jspecify.annotations.NullMarked;
