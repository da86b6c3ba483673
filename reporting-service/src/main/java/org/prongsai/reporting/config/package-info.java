/** Puts the service together. */
@NullMarked
package org.prongsai.reporting.config;

import org.jspecify.annotations.NullMarked;
