/** What every page and endpoint of this service knows of its call: what the gateway signed. */
@NullMarked
package org.prongsai.identity.web;

import org.jspecify.annotations.NullMarked;
